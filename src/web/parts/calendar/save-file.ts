/** Hands a calendar file to the device, under a name that says nothing. */
export function saveCalendarFile(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'reminder.ics'
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
