// A file for the calendar a person has anyway (RFC 5545). It says nothing of what it is for: whoever sees the calendar
// sees a reminder. Times are floating, with no zone: eight in the evening is eight where the person is, summer and winter
// and after a flight, and the file does not tell where they live.

import { addDays, type Day } from './calendar.ts'

export interface CalendarEntry {
  /** The same for the same thing each time, so that a calendar takes a newer file for a change and not for a second one. */
  uid: string
  /** Counts up with each change. */
  sequence: number
  day: Day
  /** By the wall clock, "19:30"; absent for the whole day. */
  at?: string
  minutes: number
  /** A rule of RFC 5545; absent for what comes once. */
  rule?: string
}

export interface CalendarWords {
  /** What the calendar shows. */
  summary: string
  /** When the file was made, in UTC: "20261126T183000Z". */
  stamp: string
}

const CRLF = '\r\n'
/** Octets of a line, its end not counted. */
const LONGEST_LINE = 75

/** The whole file. */
export function calendarFile(entries: readonly CalendarEntry[], words: CalendarWords): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Reminders//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap((entry) => eventOf(entry, words)),
    'END:VCALENDAR',
  ]
  return lines.map(folded).join(CRLF) + CRLF
}

function eventOf(entry: CalendarEntry, { summary, stamp }: CalendarWords): string[] {
  const { uid, sequence, rule, at } = entry
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    ...timesOf(entry),
    ...(rule ? [`RRULE:${rule}`] : []),
    `SUMMARY:${escaped(summary)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    ...(at === undefined ? [] : alarm(summary)),
    'END:VEVENT',
  ]
}

function timesOf({ day, at, minutes }: CalendarEntry): string[] {
  if (at === undefined) {
    return [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`]
  }
  return [`DTSTART:${compact(day)}T${at.replace(':', '')}00`, `DURATION:PT${minutes}M`]
}

function alarm(summary: string): string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:PT0S', `DESCRIPTION:${escaped(summary)}`, 'END:VALARM']
}

function compact(day: Day): string {
  return day.replaceAll('-', '')
}

/** Text as RFC 5545 writes it. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
}

/** No line is longer than so many octets; it goes on after a blank, and no character is cut in two. */
function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let length = 0
  for (const character of line) {
    const octets = octetsOf(character)
    if (length + octets > LONGEST_LINE) {
      pieces.push(piece)
      piece = ' '
      length = 1
    }
    piece += character
    length += octets
  }
  return [...pieces, piece].join(CRLF)
}

/** Bytes of one character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0)!
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
