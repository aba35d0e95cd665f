/** A count with its thousands apart. */
export function sayCount(count: number): string {
  return new Intl.NumberFormat('en').format(count)
}

/** A sum in a currency of the person's own naming. Small sums keep two places that count; large ones are rounded to cents. */
export function sayMoney(sum: number, currency = ''): string {
  const options = sum >= 1 ? { maximumFractionDigits: 2 } : { maximumSignificantDigits: 2 }
  return `${new Intl.NumberFormat('en', options).format(sum)} ${currency}`.trim()
}
