/**
 * UTC midnight of Easter Sunday in the Gregorian calendar: the "anonymous" computus (Nature, 20 April 1876; Meeus,
 * Astronomical Algorithms, chapter 8), which holds for every year from 1583.
 */
export function easterSundayMs(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - correction + 15) % 30;
  const weekdayShift =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * weekdayShift) / 451);
  const dayOfSpring = epact + weekdayShift - 7 * lateMoon + 114;
  return Date.UTC(year, Math.floor(dayOfSpring / 31) - 1, (dayOfSpring % 31) + 1);
}
