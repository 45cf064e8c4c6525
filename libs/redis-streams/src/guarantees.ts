/**
 * What the transport promises, by name. The README explains each, and the test suite has one test under each of these
 * titles, so that a promise without a test, or a test without a promise, is seen.
 */
export const GUARANTEES = {
  backlogFirst: 'own pending entries are handled before new ones',
  deadConsumersClaimed: "a dead consumer's entries are taken over",
  workInProgressKept: 'entries of a long batch are not taken over while it works',
  readAheadBounded:
    'with read-ahead one read waits while another is in work, and never more, however long that takes',
  readAheadKept: 'what was read ahead is not taken over while it waits, and is handled next, in its order',
  readAheadSurvives: 'what was read ahead is lost neither by a crash nor by a reconnect',
  readAheadGivenBack: 'what was read ahead is for the others to take as soon as a shutdown leaves it',
  groupFromStart: 'a group made late still gets everything in the stream',
  groupHealed: 'a group lost with its stream is made again, and reading goes on',
  groupAtRecorded: 'a group made again starts at the last recorded entry: nothing skipped, nothing repeated',
  idleConsumersRemoved: 'a consumer long idle is removed only with nothing pending, and never the own',
  outageKeepsEntries: 'an outage loses nothing, acknowledges nothing and makes no dead letter',
  rejectedIsDeadLetter: 'a rejected entry is a dead letter before it is acknowledged',
  poisonIsolated: 'an undecodable entry does not stop or sink the others',
  boundedAttempts: 'an event whose handler keeps failing becomes a dead letter',
  crashLoopEnds: 'an event that kills its process again and again becomes a dead letter, and only that event',
  trimmedCounted: 'an entry trimmed while pending is counted as lost',
  undeliveredTrimCounted: 'entries trimmed before they were delivered are counted, once',
  neededNotTrimmed: 'the janitor trims nothing that a required group still needs',
  memoryAlarmFirst:
    'at the memory cap an alarm comes before anything needed goes, and what goes is counted by group',
  everyEntryEnds: 'an event that no handler takes is acknowledged and counted',
  halfOpenRecovered: 'a connection that falls silent is replaced without loss',
  restartSurvived: 'a Redis killed and restarted loses no acknowledged append',
  failoverSurvived: 'a failover loses no append that a replica had, and reading goes on',
  clusterRead: 'in a cluster the streams of all slots are read, and a handler sees one read at a time',
  clusterAppend:
    'across slots an event is appended once, numbered without gaps, and older never replaces newer',
  clusterHealed: 'a crash between stream and state across slots is healed from the stream',
  shutdownClean: 'a shutdown under load leaves no batch undone, nothing unacknowledged and no handle open',
  appendAtomic: 'event, sequence and state are written together or not at all',
  sequenceGapless: 'sequence has no gaps and the state is the newest version',
  answeredOnce: 'a request handled twice is answered once',
  tailExact:
    'a tail follows every stream in its order, nothing skipped and nothing repeated, through restarts and silence',
  tailBreaksTold: 'a tail tells what was trimmed under it, and a stream that was flushed or made again',
  repliesRouted: 'a reply reaches the caller that asked, and nobody else',
} as const;

export type Guarantee = keyof typeof GUARANTEES;
