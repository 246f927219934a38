// The calendar, every day of 1970-2100, against an independent one: the npm package date-holidays.
//   node date_holidays_test.mjs PRINT_CALENDAR FOLDER-OF-NODE_MODULES
// Exit code 77, skipped: the package is not installed (tests/run installs it).
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';

const [printCalendar, folder] = process.argv.slice(2);

let Holidays;
try {
  Holidays = createRequire(`${folder}/`)('date-holidays');
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND') throw error;
  console.log('skipped: date-holidays is not installed; run tests/run calendar');
  process.exit(77);
}

// Where date-holidays is wrong about Swedish law. A correction that it does not need any more fails the test.
const corrections = [
  {
    // It calls annandag pingst an observance in all years. HL 1 § (1989:253), and 1952:48 before it, had it among the
    // public holidays until SFS 2004:1320 put nationaldagen in its place, from 2005.
    rule: 'easter 50',
    holds: (year) => year <= 2004,
    told: 'observance',
    type: 'public',
  },
];

const known = new Holidays('SE', { languages: ['sv'] });
const needed = new Set();

// What date-holidays, put right, says of a year: day -> the types of what falls on it, and 'easter'.
function daysOf(year) {
  const days = new Map();
  for (const { date, type, rule } of known.getHolidays(year)) {
    const correction = corrections.find((c) => c.rule === rule && c.holds(year) && c.told === type);
    if (correction) needed.add(correction);
    const day = date.slice(0, 10);
    const types = days.get(day) ?? new Set();
    types.add(correction?.type ?? type);
    if (rule === 'easter') types.add('easter');
    days.set(day, types);
  }
  return days;
}

// A line as print_calendar prints it. Every Sunday is a holiday (HL 2 §); its bank holidays are the three eves of TidL
// 2 §, and Saturdays are free as they are.
function lineOf(day, types) {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const holiday = weekday === 0 || types.has('public');
  const free = holiday || weekday === 6 || types.has('bank');
  return [day, holiday && 'holiday', free && 'free', types.has('easter') && 'easter'].filter(Boolean).join(' ');
}

const ours = execFileSync(printCalendar, { encoding: 'utf8' }).trimEnd().split('\n');
const years = new Map();
const differences = [];
for (const line of ours) {
  const day = line.slice(0, 10);
  const year = Number(day.slice(0, 4));
  if (!years.has(year)) years.set(year, daysOf(year));
  const theirs = lineOf(day, years.get(year).get(day) ?? new Set());
  if (line !== theirs) differences.push(`ours “${line}”, theirs “${theirs}”`);
}
assert.deepEqual(differences, []);
assert.equal(ours.length, 47_847, 'every day of 131 years');
assert.deepEqual([...years.keys()], Array.from({ length: 131 }, (_, i) => 1970 + i));
assert.equal(needed.size, corrections.length, 'a correction is not needed any more');
console.log(`${ours.length} days agree with date-holidays, ${corrections.length} of its rules put right`);
