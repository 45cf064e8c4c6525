// Made from openapi.json by `npm run client`: not to be edited.

export interface paths {
  readonly '/v1/top-picks/{universe}/{mode}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Top picks of a universe and mode: the latest, or as of a past moment
     * @description The body is the snapshot byte for byte as it was published. Without `asOf` and `knownAt` it is the latest: while Redis is away what this gateway last served, else the newest of history, told by `Snapshot-Source`. With either it is read from history.
     */
    readonly get: operations['getTopPicks'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/top-picks/positions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Positions opened by picks, of every universe and mode: the latest, or as of a past moment
     * @description The body is the snapshot byte for byte as it was published. While Redis is away it is what this gateway last served, else the newest of history where history keeps it, told by `Snapshot-Source`.
     */
    readonly get: operations['getTopPicksPositions'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/portfolio/positions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The portfolio, marked to the market: the latest, or as of a past moment
     * @description The body is the snapshot byte for byte as it was published. While Redis is away it is what this gateway last served, else the newest of history where history keeps it, told by `Snapshot-Source`.
     */
    readonly get: operations['getPortfolioPositions'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/portfolio/watchlist': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What is watched, and what it trades at: the latest
     * @description The body is the snapshot byte for byte as it was published. While Redis is away it is what this gateway last served, else the newest of history where history keeps it, told by `Snapshot-Source`.
     */
    readonly get: operations['getPortfolioWatchlist'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/scalping': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The session in progress by the minute, and the setups in it: the latest
     * @description The body is the snapshot byte for byte as it was published. While Redis is away it is what this gateway last served, else the newest of history where history keeps it, told by `Snapshot-Source`.
     */
    readonly get: operations['getScalping'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/dashboard/overview': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Breadth, index, sectors, movers, volume and volatility of a universe: the latest, or as of a past moment
     * @description The body is the snapshot byte for byte as it was published. While Redis is away it is what this gateway last served, else the newest of history where history keeps it, told by `Snapshot-Source`.
     */
    readonly get: operations['getDashboardOverview'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/dashboard/performance': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The last seven sessions: market, picks and portfolio side by side: the latest, or as of a past moment
     * @description The body is the snapshot byte for byte as it was published. While Redis is away it is what this gateway last served, else the newest of history where history keeps it, told by `Snapshot-Source`.
     */
    readonly get: operations['getDashboardPerformance'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/sr-levels/{symbol}/{scope}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Support and resistance of a symbol on the bars of a scope: the latest
     * @description The body is the snapshot byte for byte as it was published. Levels of the universes in use are computed as each bar of the scope closes; those of any other symbol of the market data when they are asked for, which takes a moment, and then they stay for as long as the others do. Where a newer bar has closed since, they are computed again; what cannot be had within a second is answered as it was, with `Snapshot-Stale: true`. History keeps no levels, so there is no `asOf`.
     */
    readonly get: operations['getSrLevels'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/history/top-picks-runs': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Runs of top picks, newest first
     * @description Rows, or with `interval` buckets of their numeric columns, one for each subject; buckets without rows are left out.
     *     `from` and `to` bound rows: a bucket at an end of the range is made of those within.
     *
     *     JSON comes in pages, paged by key: what is stored meanwhile neither repeats nor hides any other item.
     *
     *     With `Accept: text/csv` or `application/x-ndjson` the whole range comes as lines, streamed from one snapshot of the
     *     database. CSV is RFC 4180 with a header row: null is an empty field, an empty text `""`, lists and objects are JSON, and figures of
     *     buckets are named `equity.open`; a text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line break) has
     *     an apostrophe in front. NDJSON has each item as a page has it, untouched. Lines come without a length: a connection
     *     that closes before the last chunk means that some are missing. A gateway writes 4 of them at a time, and cuts one whose client takes
     *     nothing for 30 s or that lasts longer than 30 minutes.
     */
    readonly get: operations['listTopPicksRuns'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/history/pick-contributions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The picks of each run, and the factors behind their scores, newest first
     * @description Rows, or with `interval` buckets of their numeric columns, one for each subject; buckets without rows are left out.
     *     `from` and `to` bound rows: a bucket at an end of the range is made of those within.
     *
     *     JSON comes in pages, paged by key: what is stored meanwhile neither repeats nor hides any other item.
     *
     *     With `Accept: text/csv` or `application/x-ndjson` the whole range comes as lines, streamed from one snapshot of the
     *     database. CSV is RFC 4180 with a header row: null is an empty field, an empty text `""`, lists and objects are JSON, and figures of
     *     buckets are named `equity.open`; a text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line break) has
     *     an apostrophe in front. NDJSON has each item as a page has it, untouched. Lines come without a length: a connection
     *     that closes before the last chunk means that some are missing. A gateway writes 4 of them at a time, and cuts one whose client takes
     *     nothing for 30 s or that lasts longer than 30 minutes.
     */
    readonly get: operations['listPickContributions'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/history/portfolio-snapshots': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Snapshots of the portfolio. Amounts in its currency, newest first
     * @description Rows, or with `interval` buckets of their numeric columns, one for each subject; buckets without rows are left out.
     *     `from` and `to` bound rows: a bucket at an end of the range is made of those within.
     *
     *     JSON comes in pages, paged by key: what is stored meanwhile neither repeats nor hides any other item.
     *
     *     With `Accept: text/csv` or `application/x-ndjson` the whole range comes as lines, streamed from one snapshot of the
     *     database. CSV is RFC 4180 with a header row: null is an empty field, an empty text `""`, lists and objects are JSON, and figures of
     *     buckets are named `equity.open`; a text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line break) has
     *     an apostrophe in front. NDJSON has each item as a page has it, untouched. Lines come without a length: a connection
     *     that closes before the last chunk means that some are missing. A gateway writes 4 of them at a time, and cuts one whose client takes
     *     nothing for 30 s or that lasts longer than 30 minutes.
     */
    readonly get: operations['listPortfolioSnapshots'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/history/top-picks-position-snapshots': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Snapshots of the positions opened by picks, newest first
     * @description Rows, or with `interval` buckets of their numeric columns, one for each subject; buckets without rows are left out.
     *     `from` and `to` bound rows: a bucket at an end of the range is made of those within.
     *
     *     JSON comes in pages, paged by key: what is stored meanwhile neither repeats nor hides any other item.
     *
     *     With `Accept: text/csv` or `application/x-ndjson` the whole range comes as lines, streamed from one snapshot of the
     *     database. CSV is RFC 4180 with a header row: null is an empty field, an empty text `""`, lists and objects are JSON, and figures of
     *     buckets are named `equity.open`; a text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line break) has
     *     an apostrophe in front. NDJSON has each item as a page has it, untouched. Lines come without a length: a connection
     *     that closes before the last chunk means that some are missing. A gateway writes 4 of them at a time, and cuts one whose client takes
     *     nothing for 30 s or that lasts longer than 30 minutes.
     */
    readonly get: operations['listTopPicksPositionSnapshots'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/history/pick-events': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What happened to the positions opened by picks, as of the bar that made it, newest first
     * @description Rows, or with `interval` buckets of their numeric columns, one for each subject; buckets without rows are left out.
     *     `from` and `to` bound rows: a bucket at an end of the range is made of those within.
     *
     *     JSON comes in pages, paged by key: what is stored meanwhile neither repeats nor hides any other item.
     *
     *     With `Accept: text/csv` or `application/x-ndjson` the whole range comes as lines, streamed from one snapshot of the
     *     database. CSV is RFC 4180 with a header row: null is an empty field, an empty text `""`, lists and objects are JSON, and figures of
     *     buckets are named `equity.open`; a text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line break) has
     *     an apostrophe in front. NDJSON has each item as a page has it, untouched. Lines come without a length: a connection
     *     that closes before the last chunk means that some are missing. A gateway writes 4 of them at a time, and cuts one whose client takes
     *     nothing for 30 s or that lasts longer than 30 minutes.
     */
    readonly get: operations['listPickEvents'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/history/pick-outcomes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What closed positions came to. Of several revisions of a position the newest counts, newest first
     * @description Rows, or with `interval` buckets of their numeric columns, one for each subject; buckets without rows are left out.
     *     `from` and `to` bound rows: a bucket at an end of the range is made of those within.
     *
     *     JSON comes in pages, paged by key: what is stored meanwhile neither repeats nor hides any other item.
     *
     *     With `Accept: text/csv` or `application/x-ndjson` the whole range comes as lines, streamed from one snapshot of the
     *     database. CSV is RFC 4180 with a header row: null is an empty field, an empty text `""`, lists and objects are JSON, and figures of
     *     buckets are named `equity.open`; a text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line break) has
     *     an apostrophe in front. NDJSON has each item as a page has it, untouched. Lines come without a length: a connection
     *     that closes before the last chunk means that some are missing. A gateway writes 4 of them at a time, and cuts one whose client takes
     *     nothing for 30 s or that lasts longer than 30 minutes.
     */
    readonly get: operations['listPickOutcomes'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/history/ai-recommendations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What models recommended, with the plans that are judged against later bars, newest first
     * @description Rows, or with `interval` buckets of their numeric columns, one for each subject; buckets without rows are left out.
     *     `from` and `to` bound rows: a bucket at an end of the range is made of those within.
     *
     *     JSON comes in pages, paged by key: what is stored meanwhile neither repeats nor hides any other item.
     *
     *     With `Accept: text/csv` or `application/x-ndjson` the whole range comes as lines, streamed from one snapshot of the
     *     database. CSV is RFC 4180 with a header row: null is an empty field, an empty text `""`, lists and objects are JSON, and figures of
     *     buckets are named `equity.open`; a text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line break) has
     *     an apostrophe in front. NDJSON has each item as a page has it, untouched. Lines come without a length: a connection
     *     that closes before the last chunk means that some are missing. A gateway writes 4 of them at a time, and cuts one whose client takes
     *     nothing for 30 s or that lasts longer than 30 minutes.
     */
    readonly get: operations['listAiRecommendations'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/history/agent-analyses': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What agents found out. The findings themselves are in `data`, newest first
     * @description Rows, or with `interval` buckets of their numeric columns, one for each subject; buckets without rows are left out.
     *     `from` and `to` bound rows: a bucket at an end of the range is made of those within.
     *
     *     JSON comes in pages, paged by key: what is stored meanwhile neither repeats nor hides any other item.
     *
     *     With `Accept: text/csv` or `application/x-ndjson` the whole range comes as lines, streamed from one snapshot of the
     *     database. CSV is RFC 4180 with a header row: null is an empty field, an empty text `""`, lists and objects are JSON, and figures of
     *     buckets are named `equity.open`; a text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line break) has
     *     an apostrophe in front. NDJSON has each item as a page has it, untouched. Lines come without a length: a connection
     *     that closes before the last chunk means that some are missing. A gateway writes 4 of them at a time, and cuts one whose client takes
     *     nothing for 30 s or that lasts longer than 30 minutes.
     */
    readonly get: operations['listAgentAnalyses'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/history/agent-learnings': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Lessons that agents drew, newest first
     * @description Rows, or with `interval` buckets of their numeric columns, one for each subject; buckets without rows are left out.
     *     `from` and `to` bound rows: a bucket at an end of the range is made of those within.
     *
     *     JSON comes in pages, paged by key: what is stored meanwhile neither repeats nor hides any other item.
     *
     *     With `Accept: text/csv` or `application/x-ndjson` the whole range comes as lines, streamed from one snapshot of the
     *     database. CSV is RFC 4180 with a header row: null is an empty field, an empty text `""`, lists and objects are JSON, and figures of
     *     buckets are named `equity.open`; a text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line break) has
     *     an apostrophe in front. NDJSON has each item as a page has it, untouched. Lines come without a length: a connection
     *     that closes before the last chunk means that some are missing. A gateway writes 4 of them at a time, and cuts one whose client takes
     *     nothing for 30 s or that lasts longer than 30 minutes.
     */
    readonly get: operations['listAgentLearnings'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/history/llm-requests': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Requests to language models, with their tokens and cost, newest first
     * @description Rows, or with `interval` buckets of their numeric columns, one for each subject; buckets without rows are left out.
     *     `from` and `to` bound rows: a bucket at an end of the range is made of those within.
     *
     *     JSON comes in pages, paged by key: what is stored meanwhile neither repeats nor hides any other item.
     *
     *     With `Accept: text/csv` or `application/x-ndjson` the whole range comes as lines, streamed from one snapshot of the
     *     database. CSV is RFC 4180 with a header row: null is an empty field, an empty text `""`, lists and objects are JSON, and figures of
     *     buckets are named `equity.open`; a text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line break) has
     *     an apostrophe in front. NDJSON has each item as a page has it, untouched. Lines come without a length: a connection
     *     that closes before the last chunk means that some are missing. A gateway writes 4 of them at a time, and cuts one whose client takes
     *     nothing for 30 s or that lasts longer than 30 minutes.
     */
    readonly get: operations['listLlmRequests'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/history/rl-policies': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Versions of factor weights, as they were written down and as they were put in force, newest first
     * @description Rows, or with `interval` buckets of their numeric columns, one for each subject; buckets without rows are left out.
     *     `from` and `to` bound rows: a bucket at an end of the range is made of those within.
     *
     *     JSON comes in pages, paged by key: what is stored meanwhile neither repeats nor hides any other item.
     *
     *     With `Accept: text/csv` or `application/x-ndjson` the whole range comes as lines, streamed from one snapshot of the
     *     database. CSV is RFC 4180 with a header row: null is an empty field, an empty text `""`, lists and objects are JSON, and figures of
     *     buckets are named `equity.open`; a text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line break) has
     *     an apostrophe in front. NDJSON has each item as a page has it, untouched. Lines come without a length: a connection
     *     that closes before the last chunk means that some are missing. A gateway writes 4 of them at a time, and cuts one whose client takes
     *     nothing for 30 s or that lasts longer than 30 minutes.
     */
    readonly get: operations['listRlPolicies'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/history/ai-recommendation-outcomes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What recommendations of models came to. Of several revisions of one the newest counts, newest first
     * @description Rows, or with `interval` buckets of their numeric columns, one for each subject; buckets without rows are left out.
     *     `from` and `to` bound rows: a bucket at an end of the range is made of those within.
     *
     *     JSON comes in pages, paged by key: what is stored meanwhile neither repeats nor hides any other item.
     *
     *     With `Accept: text/csv` or `application/x-ndjson` the whole range comes as lines, streamed from one snapshot of the
     *     database. CSV is RFC 4180 with a header row: null is an empty field, an empty text `""`, lists and objects are JSON, and figures of
     *     buckets are named `equity.open`; a text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line break) has
     *     an apostrophe in front. NDJSON has each item as a page has it, untouched. Lines come without a length: a connection
     *     that closes before the last chunk means that some are missing. A gateway writes 4 of them at a time, and cuts one whose client takes
     *     nothing for 30 s or that lasts longer than 30 minutes.
     */
    readonly get: operations['listAiRecommendationOutcomes'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/history/dashboard-performance': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Snapshots of the dashboard: overviews (subject `dashboard/intraday`) and the last seven sessions (subject `dashboard/7d`). Columns of the other kind are null, newest first
     * @description Rows, or with `interval` buckets of their numeric columns, one for each subject; buckets without rows are left out.
     *     `from` and `to` bound rows: a bucket at an end of the range is made of those within.
     *
     *     JSON comes in pages, paged by key: what is stored meanwhile neither repeats nor hides any other item.
     *
     *     With `Accept: text/csv` or `application/x-ndjson` the whole range comes as lines, streamed from one snapshot of the
     *     database. CSV is RFC 4180 with a header row: null is an empty field, an empty text `""`, lists and objects are JSON, and figures of
     *     buckets are named `equity.open`; a text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line break) has
     *     an apostrophe in front. NDJSON has each item as a page has it, untouched. Lines come without a length: a connection
     *     that closes before the last chunk means that some are missing. A gateway writes 4 of them at a time, and cuts one whose client takes
     *     nothing for 30 s or that lasts longer than 30 minutes.
     */
    readonly get: operations['listDashboardPerformance'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ops/streams': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Every stream: lag, pending, losses, sequences, dead letters
     * @description Read from Redis now; counts of sequences and losses are those that the history-writer last wrote down, each with its moment. What nobody knows is null, never 0. While history is away its parts are null.
     */
    readonly get: operations['getStreams'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ops/dead-letters': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Events that could not be stored, newest first
     * @description Paged by key over all streams together. With a `code` that few letters have, a page may hold fewer than `limit` and still have a `nextCursor`: it ends after 5,000 letters looked at.
     */
    readonly get: operations['listDeadLetters'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ops/dead-letters/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** One dead letter with the whole original */
    readonly get: operations['getDeadLetter'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ops/dead-letters/{id}/redrive': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Put the original on its stream again, and remove the letter
     * @description Byte for byte, under a new entry id; the letter goes only once the append is done. Asked again within a week it appends nothing, and answers with the same entry.
     */
    readonly post: operations['redriveDeadLetter'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/performance/picks': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * How picks fared: win rate, average R, and returns after 1, 5 and 20 sessions against the universe
     * @description Worked out from `pick_outcomes`, the newest revision of each position that the market has come to. Positions still open are not in it. Forward returns are of every closed position, entered or not; win rate, R and return of those entered. The universe's return is that of all its members with equal weights, rebalanced at every close.
     */
    readonly get: operations['getPickPerformance'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/performance/recommendations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * How recommendations of models fared: win rate, average R, calibration, and returns after 1, 5 and 20 sessions
     * @description Worked out from `ai_recommendation_outcomes`, the newest revision of each recommendation that is over. They are followed on daily bars by the rules that picks are followed by, from the first bar that begins after them to the end of their horizon; one of a symbol without bars is never judged. Those still open are not in it. Single outcomes are at `/v1/history/ai-recommendation-outcomes`.
     */
    readonly get: operations['getRecommendationPerformance'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/instruments': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What can be asked for: instruments, universes and timeframes
     * @description The members of a universe in the order of its file, or everything that the market data has. A gateway opens the market data when it is first asked for it: the first answer may take some seconds.
     */
    readonly get: operations['getInstruments'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/bars/{symbol}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Bars of a symbol, for a chart
     * @description Completed bars only, none that closes after the market’s now, oldest first; bars that the source had and that were refused are not among them. Where the range holds more than `limit`, the newest of them, and `nextCursor` for those before.
     */
    readonly get: operations['getBars'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ai/recommendations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Take what a model recommends
     * @description The plan must be in order: stop below entry below the targets of a long, the mirror image for a short. It is judged against later bars as a pick is. Answered once the event is in Redis; it is in history moments later. Its as-of is the market’s now at the first try. Event type: `ai.recommendation.created`.
     */
    readonly post: operations['addRecommendation'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ai/analyses': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Take what an agent found out
     * @description The findings may have any shape within bounds. Answered once the event is in Redis; it is in history moments later. Its as-of is the market’s now at the first try. Event type: `ai.analysis.created`.
     */
    readonly post: operations['addAnalysis'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/ai/learnings': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Take a lesson that an agent drew
     * @description Kept as it is, to be read again. Answered once the event is in Redis; it is in history moments later. Its as-of is the market’s now at the first try. Event type: `ai.learning.created`.
     */
    readonly post: operations['addLearning'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/llm/requests': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Take what a request to a language model used
     * @description Without `costUsd` the cost is worked out from the price table (`LLM_PRICES`), by the exact name of the model. For a model that is not in it the cost stays unknown, `null`, and `costSource` says `unpriced`. Answered once the event is in Redis; it is in history moments later. Its as-of is the market’s now at the first try. Event type: `llm.request.completed`.
     */
    readonly post: operations['addLlmRequest'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/llm/costs': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What language models cost: dollars, tokens, calls
     * @description Added up exactly from the stored requests. What nobody knows the cost of is counted in `unpricedCalls` and is not in `costUsd`. A range without requests has no items, and a total of zero.
     */
    readonly get: operations['getLlmCosts'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/portfolio/holdings': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What is held, as it was entered: now, or at a past moment
     * @description Quantity and average cost are in shares of `effectiveAt`; `/v1/portfolio/positions` shows them after later splits, with what they are worth.
     */
    readonly get: operations['listHoldings'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/portfolio/holdings/{symbol}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Set what is held of a symbol
     * @description The whole holding as it stands from `effectiveAt` on, not a change to it: after a purchase, the new quantity and the new average cost. The next snapshot shows it. Nothing is ever overwritten: earlier holdings stay readable.
     */
    readonly put: operations['putHolding'];
    readonly post?: never;
    /**
     * Hold a symbol no more
     * @description From `effectiveAt` on. Earlier holdings stay readable.
     */
    readonly delete: operations['deleteHolding'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/portfolio/watchlist/{symbol}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Watch a symbol, or change its note
     * @description The next snapshot of the watchlist shows it.
     */
    readonly put: operations['watch'];
    readonly post?: never;
    /** Watch a symbol no more */
    readonly delete: operations['unwatch'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/stream': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Events as they happen, as server-sent events
     * @description Events as they are appended to the tape, each once and in the order of its stream, until either side ends
     *     the connection. A message is `id`, `event` (the CloudEvents type) and `data` (one line, see **LiveEvent**). Three messages are of
     *     the stream itself, and no filter leaves them out:
     *
     *     - `position`, the first one (**StreamPosition**);
     *     - `tape-trimmed` (**TapeTrimmed**): events that should come next are no longer on the tape, how many of which stream;
     *     - `tape-reset` (**TapeReset**): a stream was flushed or lost its end, and is sent from where it begins now.
     *
     *     The id of a message is a position in every stream, good at every gateway of the same Redis. A client that connects again with the
     *     last id as `Last-Event-ID`, which browsers do by themselves, misses nothing and gets nothing twice; an id that came without an
     *     event (messages with an id alone) counts too. Where a position is older than the tape, `tape-trimmed` says so, and `GET
     *     /v1/history/…` has the rest.
     *
     *     Each 2 s is a good time to connect again. A comment is sent every few seconds. A client that reads too slowly is cut, and
     *     resumes from its last id. A stream ends when the API key that it was opened with is revoked or expires. While Redis is away the stream
     *     stays open and goes on afterwards. Events ahead of the market clock are left out, as by every other read.
     */
    readonly get: operations['streamEvents'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/health/live': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The process runs; no dependency is asked */
    readonly get: operations['getLive'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/health/ready': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Something can be answered: Redis or the history is there */
    readonly get: operations['getReady'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/health/data': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Freshness of every key
     * @description Every key that is planned or holds a snapshot, as a client would be served it now. Answers 200 whether or not something is stale.
     */
    readonly get: operations['getDataFreshness'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description Why a request was not answered (RFC 9457). */
    readonly Problem: {
      /**
       * Format: uri
       * @description Names the kind of problem; stable.
       */
      readonly type: string;
      /**
       * @description The same for every problem of this type.
       * @example Unknown universe
       */
      readonly title: string;
      /** @description The HTTP status of the answer. */
      readonly status: number;
      /**
       * @description What happened this time.
       * @example There is no universe sp501.
       */
      readonly detail: string;
      /**
       * Format: uri-reference
       * @description Path of the request.
       */
      readonly instance?: string;
      /**
       * @description The path or query parameter, or the header, at fault.
       * @example universe
       */
      readonly parameter?: string;
      /** @description What was sent, cut to a length that is safe to send back. */
      readonly received?: unknown;
      /**
       * @description What would have been accepted.
       * @example one of all, sp500
       */
      readonly expected?: string;
      /** @description Members of the body at fault. */
      readonly errors?: readonly {
        /**
         * @description Path of the member.
         * @example targets.0
         */
        readonly field: string;
        /**
         * @description What would have been accepted.
         * @example a price
         */
        readonly expected: string;
        /**
         * @description What was sent, as JSON, cut.
         * @example -1
         */
        readonly received: string;
      }[];
      /** @description What exists instead. */
      readonly known?: readonly string[];
      /**
       * @description Tells apart problems of one type, for programs.
       * @example too-slow
       */
      readonly reason?: string;
      /**
       * Format: uuid
       * @description Finds the log line of an unexpected error.
       */
      readonly errorId?: string;
    };
    /**
     * @example {
     *       "id": "4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11",
     *       "type": "top_picks.run.completed",
     *       "subject": "sp500/swing",
     *       "asOf": "2018-02-07T21:00:00Z",
     *       "computedAt": "2018-02-07T21:00:01.204Z",
     *       "nextExpectedAt": "2018-02-08T21:00:00Z",
     *       "staleAfter": "2018-02-08T22:00:00Z",
     *       "source": "/tapedeck/top-picks",
     *       "data": {
     *         "universe": "sp500",
     *         "mode": "swing",
     *         "policy": "default-swing@1",
     *         "considered": 503,
     *         "excluded": [
     *           {
     *             "symbol": "XYZ",
     *             "reason": "no bars"
     *           }
     *         ],
     *         "picks": [
     *           {
     *             "rank": 1,
     *             "symbol": "AAPL",
     *             "side": "long",
     *             "score": 1.75,
     *             "contributions": {
     *               "momentumMedium": 1.25,
     *               "trendStack": 0.5
     *             },
     *             "entry": 159.54,
     *             "stop": 152.04,
     *             "targets": [
     *               170.79,
     *               182.04
     *             ],
     *             "riskReward": 1.5,
     *             "reasons": [
     *               "Up 12.4 % over 63 sessions, ahead of 96 % of the 305 ranked."
     *             ]
     *           }
     *         ]
     *       }
     *     }
     */
    readonly TopPicksSnapshot: {
      /**
       * Format: uuid
       * @description Same for the same slot, however often computed.
       */
      readonly id: string;
      /**
       * @description CloudEvents type of its event.
       * @example top_picks.run.completed
       */
      readonly type: string;
      /**
       * @description What it is about.
       * @example sp500/swing
       */
      readonly subject: string;
      /**
       * Format: date-time
       * @description The moment in the market that it describes.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /**
       * Format: date-time
       * @description When it was computed, by the wall clock.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedAt: string;
      /**
       * Format: date-time
       * @description As-of of the snapshot after this one.
       * @example 2018-02-07T21:00:00Z
       */
      readonly nextExpectedAt: string;
      /**
       * Format: date-time
       * @description From this market moment on it is stale: its successor is overdue.
       * @example 2018-02-07T21:00:00Z
       */
      readonly staleAfter: string;
      /**
       * @description The service that computed it.
       * @example /tapedeck/top-picks
       */
      readonly source: string;
      readonly data: components['schemas']['TopPicksData'];
    };
    /** @description A ranking of a universe for a trading horizon. */
    readonly TopPicksData: {
      /**
       * @description The instruments ranked.
       * @example sp500
       */
      readonly universe: string;
      /**
       * @description The trading horizon they are ranked for.
       * @enum {string}
       */
      readonly mode: 'scalping' | 'intraday' | 'swing' | 'positional';
      /**
       * @description Factor weights used.
       * @example default-swing@1
       */
      readonly policy: string;
      /** @description Members looked at, ranked or excluded. */
      readonly considered: number;
      /** @description Members that could not be ranked. */
      readonly excluded: readonly components['schemas']['ExcludedSymbol'][];
      /** @description Best first. */
      readonly picks: readonly components['schemas']['Pick'][];
    };
    /** @description A member of the universe that could not be ranked. */
    readonly ExcludedSymbol: {
      /**
       * @description The instrument.
       * @example XYZ
       */
      readonly symbol: string;
      /**
       * @description Why.
       * @example no bars
       */
      readonly reason: string;
    };
    /** @description An instrument that was picked, with a plan to trade it. */
    readonly Pick: {
      /** @description 1 is the best. */
      readonly rank: number;
      /**
       * @description The instrument.
       * @example AAPL
       */
      readonly symbol: string;
      /**
       * @description To buy, or to sell short.
       * @enum {string}
       */
      readonly side: 'long' | 'short';
      /** @description Sum of the contributions. */
      readonly score: number;
      /** @description Share of the score by factor: weight times winsorised z-score. */
      readonly contributions: {
        readonly [key: string]: number;
      };
      /** @description In the instrument's currency. */
      readonly entry: number;
      /** @description In the instrument's currency. */
      readonly stop: number;
      /** @description Nearest first. */
      readonly targets: readonly number[];
      /** @description Distance from entry to the first target over that from entry to the stop. */
      readonly riskReward: number;
      /** @description The largest contributions in words. */
      readonly reasons: readonly string[];
    };
    /**
     * @example {
     *       "id": "7c2ff1de-55b0-5a43-8f0e-4f3f0c1d2b6a",
     *       "type": "sr_levels.computed",
     *       "subject": "AAPL/1d",
     *       "asOf": "2018-02-07T21:00:00Z",
     *       "computedAt": "2018-02-07T21:00:02.118Z",
     *       "nextExpectedAt": "2018-02-08T21:00:00Z",
     *       "staleAfter": "2018-02-08T22:00:00Z",
     *       "source": "/tapedeck/sr-levels",
     *       "data": {
     *         "symbol": "AAPL",
     *         "scope": "1d",
     *         "lastClose": 159.54,
     *         "lastCloseAt": "2018-02-07T21:00:00Z",
     *         "lookbackBars": 504,
     *         "lookbackFrom": "2016-02-09T14:30:00Z",
     *         "atr": 4.21,
     *         "zoneWidthLimit": 3.16,
     *         "zones": [
     *           {
     *             "kind": "support",
     *             "low": 154.3,
     *             "high": 155.02,
     *             "centre": 154.61,
     *             "distancePct": -3.09,
     *             "touches": 3,
     *             "swingHighs": 1,
     *             "swingLows": 2,
     *             "strength": 0.52,
     *             "firstTouchAt": "2017-08-01T20:00:00Z",
     *             "lastTouchAt": "2018-02-02T21:00:00Z",
     *             "lastTestAt": "2018-02-05T21:00:00Z"
     *           }
     *         ],
     *         "nearest": {
     *           "support": {
     *             "kind": "support",
     *             "low": 154.3,
     *             "high": 155.02,
     *             "centre": 154.61,
     *             "distancePct": -3.09,
     *             "touches": 3,
     *             "swingHighs": 1,
     *             "swingLows": 2,
     *             "strength": 0.52,
     *             "firstTouchAt": "2017-08-01T20:00:00Z",
     *             "lastTouchAt": "2018-02-02T21:00:00Z",
     *             "lastTestAt": "2018-02-05T21:00:00Z"
     *           },
     *           "resistance": null
     *         },
     *         "pivots": {
     *           "basedOn": {
     *             "span": "1mo",
     *             "from": "2018-01-02T14:30:00Z",
     *             "to": "2018-01-31T21:00:00Z",
     *             "bars": 21,
     *             "open": 170.16,
     *             "high": 180.1,
     *             "low": 164.7,
     *             "close": 167.43
     *           },
     *           "classic": [
     *             {
     *               "name": "S1",
     *               "price": 161.39,
     *               "kind": "resistance"
     *             },
     *             {
     *               "name": "PP",
     *               "price": 170.74,
     *               "kind": "resistance"
     *             },
     *             {
     *               "name": "R1",
     *               "price": 176.79,
     *               "kind": "resistance"
     *             }
     *           ],
     *           "fibonacci": [
     *             {
     *               "name": "PP",
     *               "price": 170.74,
     *               "kind": "resistance"
     *             }
     *           ],
     *           "camarilla": [
     *             {
     *               "name": "PP",
     *               "price": 167.43,
     *               "kind": "resistance"
     *             }
     *           ],
     *           "woodie": [
     *             {
     *               "name": "PP",
     *               "price": 169.98,
     *               "kind": "resistance"
     *             }
     *           ],
     *           "demark": [
     *             {
     *               "name": "PP",
     *               "price": 169.23,
     *               "kind": "resistance"
     *             }
     *           ]
     *         },
     *         "volumeProfile": {
     *           "low": 89.47,
     *           "binWidth": 1.81,
     *           "volumes": [
     *             1200,
     *             3400,
     *             2100
     *           ],
     *           "totalVolume": 6700,
     *           "pointOfControl": {
     *             "name": "POC",
     *             "price": 92.19,
     *             "kind": "support"
     *           },
     *           "valueAreaHigh": {
     *             "name": "VAH",
     *             "price": 94.9,
     *             "kind": "support"
     *           },
     *           "valueAreaLow": {
     *             "name": "VAL",
     *             "price": 91.28,
     *             "kind": "support"
     *           },
     *           "valueAreaRatio": 0.82
     *         },
     *         "limitations": [
     *           {
     *             "part": "nearest.resistance",
     *             "reason": "no zone above the last close"
     *           }
     *         ]
     *       }
     *     }
     */
    readonly SrLevelsSnapshot: {
      /**
       * Format: uuid
       * @description Same for the same slot, however often computed.
       */
      readonly id: string;
      /**
       * @description CloudEvents type of its event.
       * @example top_picks.run.completed
       */
      readonly type: string;
      /**
       * @description What it is about.
       * @example sp500/swing
       */
      readonly subject: string;
      /**
       * Format: date-time
       * @description The moment in the market that it describes.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /**
       * Format: date-time
       * @description When it was computed, by the wall clock.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedAt: string;
      /**
       * Format: date-time
       * @description As-of of the snapshot after this one.
       * @example 2018-02-07T21:00:00Z
       */
      readonly nextExpectedAt: string;
      /**
       * Format: date-time
       * @description From this market moment on it is stale: its successor is overdue.
       * @example 2018-02-07T21:00:00Z
       */
      readonly staleAfter: string;
      /**
       * @description The service that computed it.
       * @example /tapedeck/top-picks
       */
      readonly source: string;
      readonly data: components['schemas']['SrLevelsData'];
    };
    /** @description Prices in the instrument's currency, in the scale of the last close: where the source adjusts for splits and dividends, earlier prices are adjusted to it. */
    readonly SrLevelsData: {
      /**
       * @description The instrument.
       * @example AAPL
       */
      readonly symbol: string;
      /**
       * @description Timeframe of the bars that the levels were found on.
       * @enum {string}
       */
      readonly scope: '15m' | '1h' | '1d' | '1w';
      /** @description Close of the newest bar used, unadjusted: what support and resistance are relative to. */
      readonly lastClose: number;
      /**
       * Format: date-time
       * @description When that bar closed.
       * @example 2018-02-07T21:00:00Z
       */
      readonly lastCloseAt: string;
      /** @description Bars that zones and volume profile were found in. */
      readonly lookbackBars: number;
      /**
       * Format: date-time
       * @description Open of the oldest of them.
       * @example 2018-02-07T21:00:00Z
       */
      readonly lookbackFrom: string;
      /** @description Average true range at the last bar (Wilder, 14 bars), in price. */
      readonly atr: number;
      /** @description No zone is wider than this, in price. */
      readonly zoneWidthLimit: number;
      /** @description Strongest zones, lowest price first; they do not overlap. */
      readonly zones: readonly components['schemas']['SrZone'][];
      readonly nearest: components['schemas']['SrNearest'];
      /** @description Null when the prior period is not known; `limitations` says why. */
      readonly pivots: components['schemas']['SrPivots'] | null;
      /** @description Null when the bars have no volume; `limitations` says so. */
      readonly volumeProfile: components['schemas']['SrVolumeProfile'] | null;
      /** @description What is missing or less than usual; empty when nothing is. */
      readonly limitations: readonly components['schemas']['SrLimitation'][];
    };
    /** @description A band of prices at which the market has turned before. */
    readonly SrZone: {
      /**
       * @description Of `centre` against the last close.
       * @enum {string}
       */
      readonly kind: 'support' | 'resistance';
      /** @description Lowest swing point in it. */
      readonly low: number;
      /** @description Highest swing point in it; equal to `low` when all turned at one price. */
      readonly high: number;
      /** @description Mean of its swing points. */
      readonly centre: number;
      /** @description Of `centre` from the last close, in percent of it: negative below. */
      readonly distancePct: number;
      /** @description Swing points in it: `swingHighs` + `swingLows`. */
      readonly touches: number;
      /** @description Times that the market turned down here. */
      readonly swingHighs: number;
      /** @description Times that the market turned up here. */
      readonly swingLows: number;
      /** @description More touches, more recent ones and ones on more volume make it stronger. */
      readonly strength: number;
      /**
       * Format: date-time
       * @description Close of the first bar that turned here.
       * @example 2018-02-07T21:00:00Z
       */
      readonly firstTouchAt: string;
      /**
       * Format: date-time
       * @description Close of the last bar that turned here.
       * @example 2018-02-07T21:00:00Z
       */
      readonly lastTouchAt: string;
      /**
       * Format: date-time
       * @description Close of the newest bar that traded within the zone, turning there or not.
       * @example 2018-02-07T21:00:00Z
       */
      readonly lastTestAt: string;
    };
    /** @description The zones next to the last close. */
    readonly SrNearest: {
      /** @description Null when there is none below; `limitations` says so. */
      readonly support: components['schemas']['SrZone'] | null;
      /** @description Null when there is none above; `limitations` says so. */
      readonly resistance: components['schemas']['SrZone'] | null;
    };
    /** @description Pivot levels of the period in progress. A level that would not be above 0 is left out, and `limitations` says so. */
    readonly SrPivots: {
      readonly basedOn: components['schemas']['SrPivotPeriod'];
      /** @description S3 to R3, lowest price first. */
      readonly classic: readonly components['schemas']['SrLevel'][];
      /** @description S3 to R3, lowest price first. */
      readonly fibonacci: readonly components['schemas']['SrLevel'][];
      /** @description S4 to R4, lowest price first. */
      readonly camarilla: readonly components['schemas']['SrLevel'][];
      /** @description S3 to R3 on the open of the period in progress, empty while none of its bars has closed, lowest price first. */
      readonly woodie: readonly components['schemas']['SrLevel'][];
      /** @description S1 to R1, lowest price first. */
      readonly demark: readonly components['schemas']['SrLevel'][];
    };
    /** @description The closed period that pivots were computed from, as its bars tell it. */
    readonly SrPivotPeriod: {
      /**
       * @description A session, an ISO week, a calendar month or a calendar year of the exchange.
       * @enum {string}
       */
      readonly span: '1d' | '1w' | '1mo' | '1y';
      /**
       * Format: date-time
       * @description Open of its first bar.
       * @example 2018-02-07T21:00:00Z
       */
      readonly from: string;
      /**
       * Format: date-time
       * @description Close of its last bar.
       * @example 2018-02-07T21:00:00Z
       */
      readonly to: string;
      /** @description Its bars. */
      readonly bars: number;
      /** @description Of its first bar. */
      readonly open: number;
      /** @description Its highest. */
      readonly high: number;
      /** @description Its lowest. */
      readonly low: number;
      /** @description Of its last bar. */
      readonly close: number;
    };
    /** @description One price to watch. */
    readonly SrLevel: {
      /**
       * @description `PP`, `R1`, `S1`, … of a pivot system; `POC`, `VAH`, `VAL` of a volume profile.
       * @example R1
       */
      readonly name: string;
      /** @description In price. */
      readonly price: number;
      /**
       * @description Support lies at or below the last close, resistance above it.
       * @enum {string}
       */
      readonly kind: 'support' | 'resistance';
    };
    /** @description How much was traded at which price over the lookback. */
    readonly SrVolumeProfile: {
      /** @description Lower edge of the first bin. */
      readonly low: number;
      /** @description Height of a bin, in price. */
      readonly binWidth: number;
      /** @description Volume a bin, lowest price first; bin `i` spans `low + i × binWidth` to `low + (i + 1) × binWidth`. In units of the instrument as of the last close. */
      readonly volumes: readonly number[];
      /** @description Of all bins. */
      readonly totalVolume: number;
      readonly pointOfControl: components['schemas']['SrLevel'];
      readonly valueAreaHigh: components['schemas']['SrLevel'];
      readonly valueAreaLow: components['schemas']['SrLevel'];
      /** @description Share of the volume within the value area: 0.7, or as little above as whole bins allow. */
      readonly valueAreaRatio: number;
    };
    /** @description Something that the levels lack. */
    readonly SrLimitation: {
      /**
       * @description The member it is about.
       * @example nearest.resistance
       */
      readonly part: string;
      /**
       * @description Why.
       * @example no zone above the last close
       */
      readonly reason: string;
    };
    readonly ScalpingMonitorSnapshot: {
      /**
       * Format: uuid
       * @description Same for the same slot, however often computed.
       */
      readonly id: string;
      /**
       * @description CloudEvents type of its event.
       * @example top_picks.run.completed
       */
      readonly type: string;
      /**
       * @description What it is about.
       * @example sp500/swing
       */
      readonly subject: string;
      /**
       * Format: date-time
       * @description The moment in the market that it describes.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /**
       * Format: date-time
       * @description When it was computed, by the wall clock.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedAt: string;
      /**
       * Format: date-time
       * @description As-of of the snapshot after this one.
       * @example 2018-02-07T21:00:00Z
       */
      readonly nextExpectedAt: string;
      /**
       * Format: date-time
       * @description From this market moment on it is stale: its successor is overdue.
       * @example 2018-02-07T21:00:00Z
       */
      readonly staleAfter: string;
      /**
       * @description The service that computed it.
       * @example /tapedeck/top-picks
       */
      readonly source: string;
      readonly data: components['schemas']['ScalpingMonitorData'];
    };
    /** @description What a universe does in the session in progress, on minute bars. */
    readonly ScalpingMonitorData: {
      /**
       * @description The instruments followed.
       * @example sp500
       */
      readonly universe: string;
      /** @description The session in progress. */
      readonly session: {
        /**
         * Format: date-time
         * @description Its open.
         * @example 2018-02-07T21:00:00Z
         */
        readonly open: string;
        /**
         * Format: date-time
         * @description Its close.
         * @example 2018-02-07T21:00:00Z
         */
        readonly close: string;
      };
      /** @description What setups are sized by. */
      readonly risk: {
        /** @description In the currency of the prices. */
        readonly equity: number;
        /** @description Share of the equity that one setup may lose from entry to stop. */
        readonly riskPerTradeRatio: number;
        /** @description Largest position as a share of the equity. */
        readonly maxPositionRatio: number;
      };
      /** @description Members looked at, shown or excluded. */
      readonly considered: number;
      /** @description Members that cannot be shown, each with its reason. */
      readonly excluded: readonly {
        /**
         * @description Which.
         * @example XYZ
         */
        readonly symbol: string;
        /**
         * @description Why.
         * @example no bars
         */
        readonly reason: string;
      }[];
      /** @description In order of symbol. */
      readonly instruments: readonly components['schemas']['ScalpingInstrument'][];
    };
    /** @description One symbol’s session so far. Indicators that have not settled are null. */
    readonly ScalpingInstrument: {
      /**
       * @description The instrument.
       * @example AAPL
       */
      readonly symbol: string;
      /**
       * Format: date-time
       * @description Close of its last bar; older than the as-of where no trade has happened since.
       * @example 2018-02-07T21:00:00Z
       */
      readonly lastBarAt: string;
      /** @description Close of its last bar. */
      readonly price: number;
      /** @description Its minute bars since the open. */
      readonly bars: number;
      /** @description Minutes since the open without a bar; left out, never filled. */
      readonly missingMinutes: number;
      /** @description Null without volume. */
      readonly vwap: components['schemas']['VwapBands'] | null;
      /** @description Null without a bar in those minutes. */
      readonly openingRange: components['schemas']['OpeningRange'] | null;
      /** @description Exponential average of 9 bars. */
      readonly emaFast: number | null;
      /** @description Exponential average of 21 bars. */
      readonly emaSlow: number | null;
      /** @description Wilder’s, 14 bars. */
      readonly rsi: number | null;
      /** @description Average true range (Wilder, 14 bars), in price. */
      readonly atr: number | null;
      /** @description Volume since the open over the average by the same minute of earlier sessions. */
      readonly relativeVolume: number | null;
      /** @description Earlier sessions in that average. */
      readonly relativeVolumeSessions: number;
      /** @description Null where the source does not quote. */
      readonly spreadBps: number | null;
      /** @description Open ones, and the last ended one of each kind and side; oldest first. */
      readonly setups: readonly components['schemas']['ScalpingSetup'][];
      /** @description How the setups of this session have ended, shown or not. */
      readonly ended: {
        /** @description At their target. */
        readonly targetHit: number;
        /** @description At their stop. */
        readonly stopped: number;
        /** @description Without an entry. */
        readonly invalidated: number;
      };
    };
    /** @description Volume-weighted average price since the open, and bands around it. */
    readonly VwapBands: {
      /** @description In price. */
      readonly vwap: number;
      /** @description One volume-weighted deviation above. */
      readonly upper1: number;
      /** @description One below. */
      readonly lower1: number;
      /** @description Two above. */
      readonly upper2: number;
      /** @description Two below. */
      readonly lower2: number;
    };
    /** @description Extremes of the first minutes of the session. */
    readonly OpeningRange: {
      /** @description How many minutes. */
      readonly minutes: number;
      /** @description Highest price. */
      readonly high: number;
      /** @description Lowest price. */
      readonly low: number;
      /** @description False while those minutes are not over. */
      readonly complete: boolean;
    };
    /** @description A plan to trade the symbol within the session, and what has become of it. */
    readonly ScalpingSetup: {
      /**
       * @description The pattern.
       * @enum {string}
       */
      readonly kind: 'opening-range-breakout' | 'vwap-reclaim' | 'vwap-reject' | 'ema-cross-pullback';
      /**
       * @description To buy, or to sell short.
       * @enum {string}
       */
      readonly side: 'long' | 'short';
      /**
       * @description `forming`: its entry is not reached. `triggered`: entered and open. The others are final: `invalidated` without an entry, `target-hit` and `stopped` after one.
       * @enum {string}
       */
      readonly state: 'forming' | 'triggered' | 'invalidated' | 'target-hit' | 'stopped';
      /** @description Price that enters, as a stop order; not rounded to a tick. */
      readonly entry: number;
      /** @description Price at which it was wrong. */
      readonly stop: number;
      /** @description Price to take profit at. */
      readonly target: number;
      /** @description Price of the fill: the entry, or the open of a bar that opened beyond it. */
      readonly filled: number | null;
      /** @description Price of the exit: stop or target, or an open beyond the stop. */
      readonly exited: number | null;
      /** @description Whole shares; 0 where one share already risks more than allowed. */
      readonly quantity: number;
      /** @description What the quantity loses from entry to stop. */
      readonly riskAmount: number;
      /**
       * Format: date-time
       * @description Close of the bar that completed the pattern.
       * @example 2018-02-07T21:00:00Z
       */
      readonly formedAt: string;
      /**
       * Format: date-time
       * @description Close of the bar of the entry.
       * @example 2018-02-07T21:00:00Z
       */
      readonly triggeredAt: string | null;
      /**
       * Format: date-time
       * @description When it came to its end.
       * @example 2018-02-07T21:00:00Z
       */
      readonly endedAt: string | null;
      /** @description What a reader must know of how it ended or was sized. */
      readonly note: string | null;
    };
    readonly TopPicksPositionsSnapshot: {
      /**
       * Format: uuid
       * @description Same for the same slot, however often computed.
       */
      readonly id: string;
      /**
       * @description CloudEvents type of its event.
       * @example top_picks.run.completed
       */
      readonly type: string;
      /**
       * @description What it is about.
       * @example sp500/swing
       */
      readonly subject: string;
      /**
       * Format: date-time
       * @description The moment in the market that it describes.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /**
       * Format: date-time
       * @description When it was computed, by the wall clock.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedAt: string;
      /**
       * Format: date-time
       * @description As-of of the snapshot after this one.
       * @example 2018-02-07T21:00:00Z
       */
      readonly nextExpectedAt: string;
      /**
       * Format: date-time
       * @description From this market moment on it is stale: its successor is overdue.
       * @example 2018-02-07T21:00:00Z
       */
      readonly staleAfter: string;
      /**
       * @description The service that computed it.
       * @example /tapedeck/top-picks
       */
      readonly source: string;
      readonly data: components['schemas']['TopPicksPositionsData'];
    };
    /** @description What the picks of every universe and mode have come to. */
    readonly TopPicksPositionsData: {
      /**
       * @description Session of the as-of.
       * @example 2018-02-07
       */
      readonly sessionDate: string;
      readonly counts: components['schemas']['PositionCounts'];
      /** @description Those not closed, of the newest runs first. */
      readonly positions: readonly components['schemas']['PickPosition'][];
      /** @description Those closed in this session. */
      readonly closed: readonly components['schemas']['ClosedPosition'][];
      /** @description Picks whose plan cannot be followed. */
      readonly refused: readonly components['schemas']['RefusedPick'][];
    };
    /** @description How many there are of the runs in play, shown or not. A scalp is in play for an hour and a half, an intraday pick for its session, the others until their forward returns are known. */
    readonly PositionCounts: {
      /** @description Their entry has not been reached. */
      readonly waiting: number;
      /** @description Held. */
      readonly entered: number;
      /** @description Closed in this session. */
      readonly closed: number;
      /** @description Of those, with a return above 0. */
      readonly won: number;
    };
    /** @description A position that is not closed. */
    readonly PickPosition: {
      /**
       * Format: uuid
       * @description The same for the same pick of the same run.
       */
      readonly positionId: string;
      /**
       * Format: uuid
       * @description The run that made the pick.
       */
      readonly runId: string;
      /**
       * @description The instruments ranked.
       * @example sp500
       */
      readonly universe: string;
      /**
       * @description The trading horizon.
       * @enum {string}
       */
      readonly mode: 'scalping' | 'intraday' | 'swing' | 'positional';
      /**
       * @description The instrument picked.
       * @example AAPL
       */
      readonly symbol: string;
      /**
       * @description Bought, or sold short.
       * @enum {string}
       */
      readonly side: 'long' | 'short';
      /** @description In its run; 1 is the best. */
      readonly rank: number;
      /**
       * Format: date-time
       * @description As-of of the run.
       * @example 2018-02-07T21:00:00Z
       */
      readonly openedAt: string;
      /**
       * @description Session of the run, by the exchange's date.
       * @example 2018-02-07
       */
      readonly sessionDate: string;
      /**
       * @description Whether its entry was reached.
       * @enum {string}
       */
      readonly state: 'waiting' | 'entered';
      /** @description Of the pick. */
      readonly score: number;
      /** @description Price to enter at, as quoted at the as-of of the run. */
      readonly plannedEntry: number;
      /** @description Price at which it was wrong, as quoted at the as-of of the run. */
      readonly stop: number;
      /** @description Nearest first. */
      readonly targets: readonly number[];
      /** @description Each closed an equal share of the position. */
      readonly targetsHit: number;
      /**
       * Format: date-time
       * @description When what is left is closed.
       * @example 2018-02-07T21:00:00Z
       */
      readonly expiresAt: string;
      /**
       * Format: date-time
       * @description Close of the bar of the entry.
       * @example 2018-02-07T21:00:00Z
       */
      readonly enteredAt: string | null;
      /** @description Price entered at, as quoted at the as-of of the run. */
      readonly entry: number | null;
      /** @description Close of the newest bar since the run, as quoted at the as-of of the run. */
      readonly price: number | null;
      /**
       * Format: date-time
       * @description Its moment.
       * @example 2018-02-07T21:00:00Z
       */
      readonly priceAsOf: string | null;
      /** @description In percent of the entry, in favour of the side; null where it was not entered. */
      readonly returnPct: number | null;
      /** @description The return in units of the planned risk, from planned entry to stop. */
      readonly rMultiple: number | null;
      /** @description Both ends counted. */
      readonly holdingSessions: number | null;
      /** @description Maximum favourable excursion. */
      readonly mfePct: number | null;
      /** @description Maximum adverse excursion. */
      readonly maePct: number | null;
      /** @description A bar left open what came first, such as stop or target, and the worse was taken. */
      readonly ambiguous: boolean;
    };
    /** @description A position that closed in this session. */
    readonly ClosedPosition: {
      /**
       * Format: uuid
       * @description The same for the same pick of the same run.
       */
      readonly positionId: string;
      /**
       * Format: uuid
       * @description The run that made the pick.
       */
      readonly runId: string;
      /**
       * @description The instruments ranked.
       * @example sp500
       */
      readonly universe: string;
      /**
       * @description The trading horizon.
       * @enum {string}
       */
      readonly mode: 'scalping' | 'intraday' | 'swing' | 'positional';
      /**
       * @description The instrument picked.
       * @example AAPL
       */
      readonly symbol: string;
      /**
       * @description Bought, or sold short.
       * @enum {string}
       */
      readonly side: 'long' | 'short';
      /** @description In its run; 1 is the best. */
      readonly rank: number;
      /**
       * Format: date-time
       * @description As-of of the run.
       * @example 2018-02-07T21:00:00Z
       */
      readonly openedAt: string;
      /**
       * @description Session of the run, by the exchange's date.
       * @example 2018-02-07
       */
      readonly sessionDate: string;
      /**
       * Format: date-time
       * @description Close of the bar of the last exit, or the expiry.
       * @example 2018-02-07T21:00:00Z
       */
      readonly closedAt: string;
      /**
       * @description Of the last exit.
       * @enum {string}
       */
      readonly exitReason: 'target' | 'stop' | 'expired';
      /** @description Price entered at, as quoted at the as-of of the run. */
      readonly entry: number | null;
      /** @description Mean of its exits, each weighed with its share, as quoted at the as-of of the run. */
      readonly exit: number | null;
      /** @description In percent of the entry, in favour of the side; null where it was not entered. */
      readonly returnPct: number | null;
      /** @description The return in units of the planned risk, from planned entry to stop. */
      readonly rMultiple: number | null;
      /** @description A bar left open what came first, such as stop or target, and the worse was taken. */
      readonly ambiguous: boolean;
    };
    /** @description A pick whose plan cannot be followed. */
    readonly RefusedPick: {
      /**
       * Format: uuid
       * @description The run that made the pick.
       */
      readonly runId: string;
      /** @description In its run; 1 is the best. */
      readonly rank: number;
      /**
       * @description The instrument picked.
       * @example XYZ
       */
      readonly symbol: string;
      /**
       * @description Why.
       * @example its stop lies above its entry
       */
      readonly reason: string;
    };
    readonly PickPerformanceReport: {
      /**
       * Format: date-time
       * @description Earliest as-of of the runs.
       * @example 2018-02-07T21:00:00Z
       */
      readonly from: string;
      /**
       * Format: date-time
       * @description Latest as-of of the runs.
       * @example 2018-02-07T21:00:00Z
       */
      readonly to: string;
      /**
       * Format: date-time
       * @description Outcomes known in the market by then.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /** @description One for each universe and mode, over the whole range. */
      readonly totals: readonly components['schemas']['PickPerformance'][];
      /** @description One for each session with runs, universe and mode; the newest first. */
      readonly days: readonly components['schemas']['PickPerformanceOfDay'][];
    };
    /** @description How picks fared, from the newest revision of each outcome. */
    readonly PickPerformance: {
      /**
       * @description The instruments ranked.
       * @example sp500
       */
      readonly universe: string;
      /**
       * @description The trading horizon.
       * @enum {string}
       */
      readonly mode: 'scalping' | 'intraday' | 'swing' | 'positional';
      /** @description Positions closed, entered or not. */
      readonly closed: number;
      /** @description Of those, the ones whose entry was reached. */
      readonly entered: number;
      /** @description Of the entered, those with a return above 0. */
      readonly won: number;
      /** @description won / entered; null where none was entered. */
      readonly winRateRatio: number | null;
      /** @description Mean R multiple of the entered. */
      readonly averageR: number | null;
      /** @description Mean return of the entered, in percent. */
      readonly averageReturnPct: number | null;
      /** @description Closed positions that a later revision may still add forward returns to. */
      readonly provisional: number;
      /** @description From the close of the session it was made in to that of the 1. session after it. */
      readonly forward1: components['schemas']['ForwardPerformance'];
      /** @description From the close of the session it was made in to that of the 5. session after it. */
      readonly forward5: components['schemas']['ForwardPerformance'];
      /** @description From the close of the session it was made in to that of the 20. session after it. */
      readonly forward20: components['schemas']['ForwardPerformance'];
    };
    /** @description How the picks of one session fared. */
    readonly PickPerformanceOfDay: {
      /**
       * Format: date
       * @description Session of the runs, by the exchange's date.
       */
      readonly day: string;
      /**
       * @description The instruments ranked.
       * @example sp500
       */
      readonly universe: string;
      /**
       * @description The trading horizon.
       * @enum {string}
       */
      readonly mode: 'scalping' | 'intraday' | 'swing' | 'positional';
      /** @description Positions closed, entered or not. */
      readonly closed: number;
      /** @description Of those, the ones whose entry was reached. */
      readonly entered: number;
      /** @description Of the entered, those with a return above 0. */
      readonly won: number;
      /** @description won / entered; null where none was entered. */
      readonly winRateRatio: number | null;
      /** @description Mean R multiple of the entered. */
      readonly averageR: number | null;
      /** @description Mean return of the entered, in percent. */
      readonly averageReturnPct: number | null;
      /** @description Closed positions that a later revision may still add forward returns to. */
      readonly provisional: number;
      /** @description From the close of the session it was made in to that of the 1. session after it. */
      readonly forward1: components['schemas']['ForwardPerformance'];
      /** @description From the close of the session it was made in to that of the 5. session after it. */
      readonly forward5: components['schemas']['ForwardPerformance'];
      /** @description From the close of the session it was made in to that of the 20. session after it. */
      readonly forward20: components['schemas']['ForwardPerformance'];
    };
    readonly RecommendationPerformanceReport: {
      /**
       * Format: date-time
       * @description Earliest as-of of the recommendations.
       * @example 2018-02-07T21:00:00Z
       */
      readonly from: string;
      /**
       * Format: date-time
       * @description Latest as-of of the recommendations.
       * @example 2018-02-07T21:00:00Z
       */
      readonly to: string;
      /**
       * Format: date-time
       * @description Outcomes known in the market by then.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /** @description One for each model and universe. */
      readonly models: readonly components['schemas']['RecommendationPerformance'][];
    };
    /** @description How the recommendations of a model fared, from the newest revision of each outcome. */
    readonly RecommendationPerformance: {
      /**
       * @description The model.
       * @example example-large-1
       */
      readonly model: string;
      /**
       * @description What it chose from; null for recommendations from no universe.
       * @example sp500
       */
      readonly universe: string | null;
      /** @description Positions closed, entered or not. */
      readonly closed: number;
      /** @description Of those, the ones whose entry was reached. */
      readonly entered: number;
      /** @description Of the entered, those with a return above 0. */
      readonly won: number;
      /** @description won / entered; null where none was entered. */
      readonly winRateRatio: number | null;
      /** @description Mean R multiple of the entered. */
      readonly averageR: number | null;
      /** @description Mean return of the entered, in percent. */
      readonly averageReturnPct: number | null;
      /** @description Closed positions that a later revision may still add forward returns to. */
      readonly provisional: number;
      /** @description From the close of the session it was made in to that of the 1. session after it. */
      readonly forward1: components['schemas']['ForwardPerformance'];
      /** @description From the close of the session it was made in to that of the 5. session after it. */
      readonly forward5: components['schemas']['ForwardPerformance'];
      /** @description From the close of the session it was made in to that of the 20. session after it. */
      readonly forward20: components['schemas']['ForwardPerformance'];
      /** @description Mean probability of success that the model gave those entered; compare with `winRateRatio`. */
      readonly averageConfidence: number | null;
      /** @description Mean squared difference of that probability and what came of it, 0 or 1, of those entered: 0 is the best. */
      readonly brierScore: number | null;
    };
    /** @description Mean returns, in percent and in favour of the side, of those closed, entered or not. */
    readonly ForwardPerformance: {
      /** @description Those whose return after so many sessions is known. */
      readonly count: number;
      /** @description Their mean return; null where none is known. */
      readonly averagePct: number | null;
      /** @description Of them, those with a return of the universe to compare with. */
      readonly compared: number;
      /** @description Mean equal-weight return of the universe over the same sessions, of the compared. */
      readonly benchmarkPct: number | null;
      /** @description Mean difference of the two, of the compared. */
      readonly excessPct: number | null;
    };
    readonly DashboardOverviewSnapshot: {
      /**
       * Format: uuid
       * @description Same for the same slot, however often computed.
       */
      readonly id: string;
      /**
       * @description CloudEvents type of its event.
       * @example top_picks.run.completed
       */
      readonly type: string;
      /**
       * @description What it is about.
       * @example sp500/swing
       */
      readonly subject: string;
      /**
       * Format: date-time
       * @description The moment in the market that it describes.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /**
       * Format: date-time
       * @description When it was computed, by the wall clock.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedAt: string;
      /**
       * Format: date-time
       * @description As-of of the snapshot after this one.
       * @example 2018-02-07T21:00:00Z
       */
      readonly nextExpectedAt: string;
      /**
       * Format: date-time
       * @description From this market moment on it is stale: its successor is overdue.
       * @example 2018-02-07T21:00:00Z
       */
      readonly staleAfter: string;
      /**
       * @description The service that computed it.
       * @example /tapedeck/top-picks
       */
      readonly source: string;
      readonly data: components['schemas']['DashboardOverviewData'];
    };
    /** @description The state of a universe at one moment. Percentages are of the previous close. */
    readonly DashboardOverviewData: {
      /**
       * @description The instruments looked at.
       * @example sp500
       */
      readonly universe: string;
      /**
       * @description `daily`: at the last close. `intraday`: at the last minutes of the session in progress.
       * @enum {string}
       */
      readonly basis: 'daily' | 'intraday';
      /**
       * Format: date-time
       * @description The moment whose prices these are.
       * @example 2018-02-07T21:00:00Z
       */
      readonly pricesAsOf: string;
      /** @description Members, counted or excluded. */
      readonly considered: number;
      /** @description Members counted. */
      readonly included: number;
      /** @description Members that no figure counts. */
      readonly excluded: readonly components['schemas']['OverviewExclusion'][];
      /** @description Members that are counted, but not in every figure. */
      readonly limited: readonly components['schemas']['ExcludedSymbol'][];
      readonly breadth: components['schemas']['Breadth'];
      readonly index: components['schemas']['IndexLevel'];
      /** @description Best first. */
      readonly sectors: readonly components['schemas']['SectorReturn'][];
      /** @description Members whose sector the source does not say. */
      readonly unclassified: number;
      /** @description Largest rise first. */
      readonly gainers: readonly components['schemas']['Mover'][];
      /** @description Largest fall first. */
      readonly losers: readonly components['schemas']['Mover'][];
      /** @description Most turnover first. */
      readonly volumeLeaders: readonly components['schemas']['VolumeLeader'][];
      /** @description Volume against what is usual by this time of the session. */
      readonly relativeVolume: {
        /** @description Of the members; 1 is as usual. Null where no history says what is usual. */
        readonly median: number | null;
        /** @description Members that it is of. */
        readonly members: number;
      };
      /** @description Realised, from the log returns of finished sessions, a year in percent. */
      readonly volatility: {
        /** @description Of the equal-weight index. */
        readonly indexPct: number | null;
        /** @description Of the member in the middle. */
        readonly medianMemberPct: number | null;
        /** @description Members that have one. */
        readonly members: number;
        /** @description Returns looked at. */
        readonly sessions: number;
        /** @description A session’s deviation is multiplied by the root of this. */
        readonly sessionsPerYear: number;
      };
      /** @description The latest run of each universe and mode in use. */
      readonly picks: readonly components['schemas']['PicksSummarySlot'][];
      readonly portfolio: components['schemas']['PortfolioSummarySlot'];
    };
    /** @description A member that no figure counts, and why. */
    readonly OverviewExclusion: {
      /**
       * @description The instrument.
       * @example XYZ
       */
      readonly symbol: string;
      /**
       * @description Why, for programs.
       * @enum {string}
       */
      readonly kind: 'missing' | 'stale' | 'implausible';
      /**
       * @description Why, in words.
       * @example no bars
       */
      readonly reason: string;
    };
    /** @description How many members take part in a move. */
    readonly Breadth: {
      /** @description Above their previous close. */
      readonly advancers: number;
      /** @description Below it. */
      readonly decliners: number;
      /** @description Neither. */
      readonly unchanged: number;
      /** @description At their highest in 252 sessions. */
      readonly newHighs: number;
      /** @description At their lowest in 252 sessions. */
      readonly newLows: number;
      /** @description Members with that much history. */
      readonly highLowMembers: number;
      readonly above20: components['schemas']['ShareAbove'];
      readonly above50: components['schemas']['ShareAbove'];
      readonly above200: components['schemas']['ShareAbove'];
    };
    /** @description Members above the average of their own last closes. */
    readonly ShareAbove: {
      /** @description Above it. */
      readonly above: number;
      /** @description With enough history for it. */
      readonly of: number;
      /** @description above / of; null without any. */
      readonly ratio: number | null;
    };
    /** @description An equal-weight index of the members counted, 100 at the last close of the year before. */
    readonly IndexLevel: {
      /** @description Now. */
      readonly level: number;
      /** @description At the close before. */
      readonly previousLevel: number;
      /** @description Between them. */
      readonly changePct: number;
      /** @description At `baseAsOf`. */
      readonly base: number;
      /**
       * Format: date-time
       * @description Where it begins.
       * @example 2018-02-07T21:00:00Z
       */
      readonly baseAsOf: string;
      /** @description Members in it. */
      readonly members: number;
    };
    /** @description A sector. */
    readonly SectorReturn: {
      /**
       * @description Its name.
       * @example Energy
       */
      readonly sector: string;
      /** @description Members counted. */
      readonly members: number;
      /** @description Mean change of its members. */
      readonly changePct: number;
      /** @description Of them. */
      readonly advancers: number;
      /** @description Of them. */
      readonly decliners: number;
    };
    /** @description A member that moved. */
    readonly Mover: {
      /**
       * @description The instrument.
       * @example AAPL
       */
      readonly symbol: string;
      /** @description Last price, as quoted. */
      readonly price: number;
      /** @description Since its previous close. */
      readonly changePct: number;
    };
    /** @description A member that is traded much. */
    readonly VolumeLeader: {
      /**
       * @description The instrument.
       * @example AAPL
       */
      readonly symbol: string;
      /** @description Of the session so far. */
      readonly volume: number;
      /** @description Price times volume. */
      readonly turnover: number;
      /** @description Against what is usual by then; null where no history says. */
      readonly relativeVolume: number | null;
    };
    /** @description The summary of a run, or why there is none. */
    readonly PicksSummarySlot: {
      /**
       * @description Universe and mode.
       * @example sp500/swing
       */
      readonly subject: string;
      /** @description The run. */
      readonly summary: components['schemas']['PicksSummary'] | null;
      /** @description Why there is none; null exactly when there is one. */
      readonly reason: string | null;
    };
    /** @description The latest run of picks of one universe and mode. */
    readonly PicksSummary: {
      /**
       * Format: date-time
       * @description Of the run.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /** @description Its successor was overdue at the as-of of the overview. */
      readonly stale: boolean;
      /** @description Picks to buy. */
      readonly longs: number;
      /** @description Picks to sell short. */
      readonly shorts: number;
      /** @description Ranked first. */
      readonly best: readonly components['schemas']['SummarisedPick'][];
    };
    /** @description A pick. */
    readonly SummarisedPick: {
      /** @description In its run. */
      readonly rank: number;
      /**
       * @description The instrument.
       * @example AAPL
       */
      readonly symbol: string;
      /**
       * @description To buy, or to sell short.
       * @enum {string}
       */
      readonly side: 'long' | 'short';
      /** @description Since its previous close; null where the overview does not count it. */
      readonly changePct: number | null;
    };
    /** @description The summary of the portfolio, or why there is none. */
    readonly PortfolioSummarySlot: {
      /** @description The portfolio. */
      readonly summary: components['schemas']['PortfolioSummary'] | null;
      /** @description Why there is none; null exactly when there is one. */
      readonly reason: string | null;
    };
    /** @description The portfolio in a few figures, exact decimals as text over the priced positions. */
    readonly PortfolioSummary: {
      /**
       * Format: date-time
       * @description Of the portfolio’s snapshot.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /** @description Its successor was overdue at the as-of of the overview. */
      readonly stale: boolean;
      /**
       * @description Of every amount.
       * @example USD
       */
      readonly currency: string;
      /**
       * @description Null where nothing is priced.
       * @example 1234.50
       */
      readonly marketValue: string | null;
      /**
       * @description Since the previous close.
       * @example 1234.50
       */
      readonly dayPnl: string | null;
      /**
       * @description The same in percent.
       * @example 1234.50
       */
      readonly dayPnlPct: string | null;
      /**
       * @description Since the positions were bought.
       * @example 1234.50
       */
      readonly totalPnl: string | null;
      /** @description All of them. */
      readonly positions: number;
      /** @description Those without a price. */
      readonly unpriced: number;
    };
    readonly DashboardPerformanceSnapshot: {
      /**
       * Format: uuid
       * @description Same for the same slot, however often computed.
       */
      readonly id: string;
      /**
       * @description CloudEvents type of its event.
       * @example top_picks.run.completed
       */
      readonly type: string;
      /**
       * @description What it is about.
       * @example sp500/swing
       */
      readonly subject: string;
      /**
       * Format: date-time
       * @description The moment in the market that it describes.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /**
       * Format: date-time
       * @description When it was computed, by the wall clock.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedAt: string;
      /**
       * Format: date-time
       * @description As-of of the snapshot after this one.
       * @example 2018-02-07T21:00:00Z
       */
      readonly nextExpectedAt: string;
      /**
       * Format: date-time
       * @description From this market moment on it is stale: its successor is overdue.
       * @example 2018-02-07T21:00:00Z
       */
      readonly staleAfter: string;
      /**
       * @description The service that computed it.
       * @example /tapedeck/top-picks
       */
      readonly source: string;
      readonly data: components['schemas']['DashboardPerformanceData'];
    };
    /** @description The last sessions as history has them, oldest first. Nothing stands in for what is missing. */
    readonly DashboardPerformanceData: {
      /**
       * @description The instruments looked at.
       * @example sp500
       */
      readonly universe: string;
      /** @description Oldest first. */
      readonly sessions: readonly components['schemas']['PerformanceSession'][];
      /** @description The window as a whole. */
      readonly cumulative: {
        readonly index: components['schemas']['CompoundedReturn'];
        readonly portfolio: components['schemas']['CompoundedReturn'];
        readonly picks: components['schemas']['SessionPicks'];
      };
    };
    /** @description One session. */
    readonly PerformanceSession: {
      /**
       * @description The exchange’s date.
       * @example 2018-02-07
       */
      readonly date: string;
      /**
       * Format: date-time
       * @description Its end.
       * @example 2018-02-07T21:00:00Z
       */
      readonly close: string;
      /** @description By the last overview of the session. */
      readonly market: components['schemas']['SessionMarket'] | null;
      /** @description Picks opened and closed in it. */
      readonly picks: components['schemas']['SessionPicks'] | null;
      /** @description By its last snapshot of the portfolio. */
      readonly portfolio: components['schemas']['SessionPortfolio'] | null;
      /** @description The parts that are null, and why. */
      readonly missing: readonly components['schemas']['MissingPart'][];
    };
    /** @description What the stored overviews say about one session. */
    readonly SessionMarket: {
      /**
       * Format: date-time
       * @description Whose prices they are.
       * @example 2018-02-07T21:00:00Z
       */
      readonly pricesAsOf: string;
      /** @description False where they are from before the close. */
      readonly complete: boolean;
      /** @description Of the equal-weight index since the close before. */
      readonly returnPct: number;
      /** @description Members that rose. */
      readonly advancers: number;
      /** @description Members that fell. */
      readonly decliners: number;
      /** @description Members that did neither. */
      readonly unchanged: number;
      /** @description Members at their highest in 252 sessions. */
      readonly newHighs: number;
      /** @description Members at their lowest in 252 sessions. */
      readonly newLows: number;
    };
    /** @description What became of picks. */
    readonly SessionPicks: {
      /** @description Made. */
      readonly opened: number;
      /** @description Entered or not. */
      readonly closed: number;
      /** @description Of the closed, those whose entry was reached: the figures below are of these. */
      readonly entered: number;
      /** @description With a return above 0. */
      readonly won: number;
      /** @description won / entered; null when none was entered. */
      readonly winRateRatio: number | null;
      /** @description Mean R multiple; null when none was entered. */
      readonly averageR: number | null;
    };
    /** @description What the portfolio did in one session. */
    readonly SessionPortfolio: {
      /**
       * Format: date-time
       * @description Of its last snapshot.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /** @description False where it is from before the close. */
      readonly complete: boolean;
      /** @description Day profit or loss in percent of what it was made with. */
      readonly returnPct: number;
    };
    /** @description A part of a session that history does not hold. */
    readonly MissingPart: {
      /**
       * @description Which part.
       * @enum {string}
       */
      readonly part: 'market' | 'picks' | 'portfolio';
      /**
       * @description Why.
       * @example no snapshot of the portfolio in this session
       */
      readonly reason: string;
    };
    /** @description Returns of sessions compounded. */
    readonly CompoundedReturn: {
      /** @description Null when no session has one. */
      readonly returnPct: number | null;
      /** @description Sessions compounded. */
      readonly sessions: number;
      /** @description Sessions of the window without a return. */
      readonly missing: number;
    };
    readonly TopPicksRunsPage: {
      /** @description Newest as-of first. */
      readonly items: readonly components['schemas']['TopPicksRunsRow'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /** @description Runs of top picks. */
    readonly TopPicksRunsRow: {
      /**
       * Format: uuid
       * @description The event.
       */
      readonly id: string;
      /**
       * Format: date-time
       * @description The moment in the market that it describes.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /**
       * Format: date-time
       * @description When it was computed, by the wall clock.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedAt: string | null;
      /**
       * Format: date-time
       * @description When its row was written, by the wall clock; what `knownAt` is compared with.
       * @example 2018-02-07T21:00:00Z
       */
      readonly recordedAt: string | null;
      /** @description What the event is about. */
      readonly subject: string | null;
      /** @description Who published it. */
      readonly source: string | null;
      /** @description Place on the tape, gapless for each source and stream; null where the event came without one. */
      readonly sequence: number | null;
      /** @description The instruments ranked. */
      readonly universe: string | null;
      /** @description The trading horizon. */
      readonly mode: string | null;
      /** @description Name and version of the factor weights. */
      readonly policy: string | null;
      /** @description Members of the universe looked at. */
      readonly considered: number | null;
      /** @description Members that could not be ranked. */
      readonly excludedCount: number | null;
      /** @description Picks made. */
      readonly pickCount: number | null;
      /** @description The pick ranked first; null without picks. */
      readonly bestSymbol: string | null;
      /** @description Its score; null without picks. */
      readonly bestScore: number | null;
      /** @description The event's data; only with `include=data`. */
      readonly data?: Record<string, unknown>;
    };
    readonly TopPicksRunsBucketPage: {
      /** @description Newest first, then by subject. */
      readonly items: readonly components['schemas']['TopPicksRunsBucket'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /**
     * @description The rows of one universe and mode between two round moments.
     * @example {
     *       "start": "2018-02-07T21:00:00Z",
     *       "end": "2018-02-07T22:00:00Z",
     *       "universe": "sp500",
     *       "mode": "swing",
     *       "rows": 4,
     *       "values": {
     *         "considered": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "excludedCount": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "pickCount": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "bestScore": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         }
     *       }
     *     }
     */
    readonly TopPicksRunsBucket: {
      /**
       * Format: date-time
       * @description Its first moment: round in UTC.
       * @example 2018-02-07T21:00:00Z
       */
      readonly start: string;
      /**
       * Format: date-time
       * @description Start of the next bucket, which its own moments are before.
       * @example 2018-02-07T21:00:00Z
       */
      readonly end: string;
      /**
       * @description Of its rows: 1 to 64 letters, digits, dots, dashes or underscores, led by a letter or digit.
       * @example sp500
       */
      readonly universe: string;
      /**
       * @description Of its rows: one of scalping, intraday, swing, positional.
       * @example swing
       */
      readonly mode: string;
      /** @description How many rows there are. */
      readonly rows: number;
      /** @description Figures of every numeric column. */
      readonly values: {
        /** @description Members of the universe looked at. */
        readonly considered: components['schemas']['BucketNumbers'];
        /** @description Members that could not be ranked. */
        readonly excludedCount: components['schemas']['BucketNumbers'];
        /** @description Picks made. */
        readonly pickCount: components['schemas']['BucketNumbers'];
        /** @description Its score; null without picks. */
        readonly bestScore: components['schemas']['BucketNumbers'];
      };
    };
    readonly PickContributionsPage: {
      /** @description Newest as-of first. */
      readonly items: readonly components['schemas']['PickContributionsRow'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /** @description The picks of each run, and the factors behind their scores. */
    readonly PickContributionsRow: {
      /**
       * Format: uuid
       * @description The event.
       */
      readonly id: string;
      /**
       * Format: date-time
       * @description The moment in the market that it describes.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /** @description Rank in its run; 1 is the best. */
      readonly rank: number | null;
      /** @description The instruments ranked. */
      readonly universe: string | null;
      /** @description The trading horizon. */
      readonly mode: string | null;
      /** @description The instrument picked. */
      readonly symbol: string | null;
      /** @description `long` or `short`. */
      readonly side: string | null;
      /** @description The sum of the contributions. */
      readonly score: number | null;
      /** @description Price to enter at. */
      readonly entry: number | null;
      /** @description Price at which it was wrong. */
      readonly stop: number | null;
      /** @description Prices to take profit at, nearest first. */
      readonly targets: readonly unknown[] | null;
      /** @description Reward at the last target for a risk of 1. */
      readonly riskReward: number | null;
      /** @description Share of each factor in the score. */
      readonly contributions: {
        readonly [key: string]: unknown;
      } | null;
      /** @description The largest contributions in words. */
      readonly reasons: readonly unknown[] | null;
    };
    readonly PickContributionsBucketPage: {
      /** @description Newest first, then by subject. */
      readonly items: readonly components['schemas']['PickContributionsBucket'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /**
     * @description The rows of one symbol between two round moments.
     * @example {
     *       "start": "2018-02-07T21:00:00Z",
     *       "end": "2018-02-07T22:00:00Z",
     *       "symbol": "AAPL",
     *       "rows": 4,
     *       "values": {
     *         "rank": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "score": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "entry": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "stop": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "riskReward": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         }
     *       }
     *     }
     */
    readonly PickContributionsBucket: {
      /**
       * Format: date-time
       * @description Its first moment: round in UTC.
       * @example 2018-02-07T21:00:00Z
       */
      readonly start: string;
      /**
       * Format: date-time
       * @description Start of the next bucket, which its own moments are before.
       * @example 2018-02-07T21:00:00Z
       */
      readonly end: string;
      /**
       * @description Of its rows: a symbol, up to 200 characters.
       * @example AAPL
       */
      readonly symbol: string;
      /** @description How many rows there are. */
      readonly rows: number;
      /** @description Figures of every numeric column. */
      readonly values: {
        /** @description Rank in its run; 1 is the best. */
        readonly rank: components['schemas']['BucketNumbers'];
        /** @description The sum of the contributions. */
        readonly score: components['schemas']['BucketNumbers'];
        /** @description Price to enter at. */
        readonly entry: components['schemas']['BucketNumbers'];
        /** @description Price at which it was wrong. */
        readonly stop: components['schemas']['BucketNumbers'];
        /** @description Reward at the last target for a risk of 1. */
        readonly riskReward: components['schemas']['BucketNumbers'];
      };
    };
    readonly PortfolioSnapshotsPage: {
      /** @description Newest as-of first. */
      readonly items: readonly components['schemas']['PortfolioSnapshotsRow'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /** @description Snapshots of the portfolio. Amounts in its currency. */
    readonly PortfolioSnapshotsRow: {
      /**
       * Format: uuid
       * @description The event.
       */
      readonly id: string;
      /**
       * Format: date-time
       * @description The moment in the market that it describes.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /**
       * Format: date-time
       * @description When it was computed, by the wall clock.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedAt: string | null;
      /**
       * Format: date-time
       * @description When its row was written, by the wall clock; what `knownAt` is compared with.
       * @example 2018-02-07T21:00:00Z
       */
      readonly recordedAt: string | null;
      /** @description What the event is about. */
      readonly subject: string | null;
      /** @description Who published it. */
      readonly source: string | null;
      /** @description Place on the tape, gapless for each source and stream; null where the event came without one. */
      readonly sequence: number | null;
      /** @description Of every amount. */
      readonly currency: string | null;
      /** @description The session that the day is about. */
      readonly sessionDate: string | null;
      /** @description The session from whose close it is measured. */
      readonly previousSessionDate: string | null;
      /** @description Positions, flat ones included. */
      readonly positionCount: number | null;
      /** @description Those with a price. */
      readonly pricedCount: number | null;
      /** @description Of all positions. */
      readonly cost: string | null;
      /** @description Of the priced positions; null where none is. */
      readonly marketValue: string | null;
      /** @description Longs and shorts added up. */
      readonly grossExposure: string | null;
      /** @description Market value less the cost of the priced positions. */
      readonly totalPnl: string | null;
      /** @description Since the previous close. */
      readonly dayPnl: string | null;
      /** @description What the day’s profit was made with. */
      readonly dayBase: string | null;
      /** @description Market value and cash; null without cash. */
      readonly equity: string | null;
      /** @description Below the peak of the performance index: zero or less. */
      readonly drawdownRatio: string | null;
      /** @description To the universe’s equal-weight return. */
      readonly beta: number | null;
      /** @description The event's data; only with `include=data`. */
      readonly data?: Record<string, unknown>;
    };
    readonly PortfolioSnapshotsBucketPage: {
      /** @description Newest first, then by subject. */
      readonly items: readonly components['schemas']['PortfolioSnapshotsBucket'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /**
     * @description The rows of one subject between two round moments.
     * @example {
     *       "start": "2018-02-07T21:00:00Z",
     *       "end": "2018-02-07T22:00:00Z",
     *       "subject": "portfolio",
     *       "rows": 4,
     *       "values": {
     *         "positionCount": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "pricedCount": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "cost": {
     *           "open": "101.25",
     *           "high": "103.5",
     *           "low": "100.75",
     *           "close": "102",
     *           "mean": "101.875",
     *           "count": 4
     *         },
     *         "marketValue": {
     *           "open": "101.25",
     *           "high": "103.5",
     *           "low": "100.75",
     *           "close": "102",
     *           "mean": "101.875",
     *           "count": 4
     *         },
     *         "grossExposure": {
     *           "open": "101.25",
     *           "high": "103.5",
     *           "low": "100.75",
     *           "close": "102",
     *           "mean": "101.875",
     *           "count": 4
     *         },
     *         "totalPnl": {
     *           "open": "101.25",
     *           "high": "103.5",
     *           "low": "100.75",
     *           "close": "102",
     *           "mean": "101.875",
     *           "count": 4
     *         },
     *         "dayPnl": {
     *           "open": "101.25",
     *           "high": "103.5",
     *           "low": "100.75",
     *           "close": "102",
     *           "mean": "101.875",
     *           "count": 4
     *         },
     *         "dayBase": {
     *           "open": "101.25",
     *           "high": "103.5",
     *           "low": "100.75",
     *           "close": "102",
     *           "mean": "101.875",
     *           "count": 4
     *         },
     *         "equity": {
     *           "open": "101.25",
     *           "high": "103.5",
     *           "low": "100.75",
     *           "close": "102",
     *           "mean": "101.875",
     *           "count": 4
     *         },
     *         "drawdownRatio": {
     *           "open": "101.25",
     *           "high": "103.5",
     *           "low": "100.75",
     *           "close": "102",
     *           "mean": "101.875",
     *           "count": 4
     *         },
     *         "beta": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         }
     *       }
     *     }
     */
    readonly PortfolioSnapshotsBucket: {
      /**
       * Format: date-time
       * @description Its first moment: round in UTC.
       * @example 2018-02-07T21:00:00Z
       */
      readonly start: string;
      /**
       * Format: date-time
       * @description Start of the next bucket, which its own moments are before.
       * @example 2018-02-07T21:00:00Z
       */
      readonly end: string;
      /**
       * @description Of its rows: a subject, up to 200 characters.
       * @example portfolio
       */
      readonly subject: string;
      /** @description How many rows there are. */
      readonly rows: number;
      /** @description Figures of every numeric column. */
      readonly values: {
        /** @description Positions, flat ones included. */
        readonly positionCount: components['schemas']['BucketNumbers'];
        /** @description Those with a price. */
        readonly pricedCount: components['schemas']['BucketNumbers'];
        /** @description Of all positions. */
        readonly cost: components['schemas']['BucketDecimals'];
        /** @description Of the priced positions; null where none is. */
        readonly marketValue: components['schemas']['BucketDecimals'];
        /** @description Longs and shorts added up. */
        readonly grossExposure: components['schemas']['BucketDecimals'];
        /** @description Market value less the cost of the priced positions. */
        readonly totalPnl: components['schemas']['BucketDecimals'];
        /** @description Since the previous close. */
        readonly dayPnl: components['schemas']['BucketDecimals'];
        /** @description What the day’s profit was made with. */
        readonly dayBase: components['schemas']['BucketDecimals'];
        /** @description Market value and cash; null without cash. */
        readonly equity: components['schemas']['BucketDecimals'];
        /** @description Below the peak of the performance index: zero or less. */
        readonly drawdownRatio: components['schemas']['BucketDecimals'];
        /** @description To the universe’s equal-weight return. */
        readonly beta: components['schemas']['BucketNumbers'];
      };
    };
    readonly TopPicksPositionSnapshotsPage: {
      /** @description Newest as-of first. */
      readonly items: readonly components['schemas']['TopPicksPositionSnapshotsRow'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /** @description Snapshots of the positions opened by picks. */
    readonly TopPicksPositionSnapshotsRow: {
      /**
       * Format: uuid
       * @description The event.
       */
      readonly id: string;
      /**
       * Format: date-time
       * @description The moment in the market that it describes.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /**
       * Format: date-time
       * @description When it was computed, by the wall clock.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedAt: string | null;
      /**
       * Format: date-time
       * @description When its row was written, by the wall clock; what `knownAt` is compared with.
       * @example 2018-02-07T21:00:00Z
       */
      readonly recordedAt: string | null;
      /** @description What the event is about. */
      readonly subject: string | null;
      /** @description Who published it. */
      readonly source: string | null;
      /** @description Place on the tape, gapless for each source and stream; null where the event came without one. */
      readonly sequence: number | null;
      /** @description Session of the as-of. */
      readonly sessionDate: string | null;
      /** @description Positions whose entry has not been reached. */
      readonly waitingCount: number | null;
      /** @description Positions held. */
      readonly enteredCount: number | null;
      /** @description Closed in that session, of the runs in play. */
      readonly closedCount: number | null;
      /** @description Of those, the ones with a return above 0. */
      readonly wonCount: number | null;
      /** @description The event's data; only with `include=data`. */
      readonly data?: Record<string, unknown>;
    };
    readonly TopPicksPositionSnapshotsBucketPage: {
      /** @description Newest first, then by subject. */
      readonly items: readonly components['schemas']['TopPicksPositionSnapshotsBucket'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /**
     * @description The rows of one subject between two round moments.
     * @example {
     *       "start": "2018-02-07T21:00:00Z",
     *       "end": "2018-02-07T22:00:00Z",
     *       "subject": "portfolio",
     *       "rows": 4,
     *       "values": {
     *         "waitingCount": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "enteredCount": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "closedCount": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "wonCount": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         }
     *       }
     *     }
     */
    readonly TopPicksPositionSnapshotsBucket: {
      /**
       * Format: date-time
       * @description Its first moment: round in UTC.
       * @example 2018-02-07T21:00:00Z
       */
      readonly start: string;
      /**
       * Format: date-time
       * @description Start of the next bucket, which its own moments are before.
       * @example 2018-02-07T21:00:00Z
       */
      readonly end: string;
      /**
       * @description Of its rows: a subject, up to 200 characters.
       * @example portfolio
       */
      readonly subject: string;
      /** @description How many rows there are. */
      readonly rows: number;
      /** @description Figures of every numeric column. */
      readonly values: {
        /** @description Positions whose entry has not been reached. */
        readonly waitingCount: components['schemas']['BucketNumbers'];
        /** @description Positions held. */
        readonly enteredCount: components['schemas']['BucketNumbers'];
        /** @description Closed in that session, of the runs in play. */
        readonly closedCount: components['schemas']['BucketNumbers'];
        /** @description Of those, the ones with a return above 0. */
        readonly wonCount: components['schemas']['BucketNumbers'];
      };
    };
    readonly PickEventsPage: {
      /** @description Newest as-of first. */
      readonly items: readonly components['schemas']['PickEventsRow'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /** @description What happened to the positions opened by picks, as of the bar that made it. */
    readonly PickEventsRow: {
      /**
       * Format: uuid
       * @description The event.
       */
      readonly id: string;
      /**
       * Format: date-time
       * @description The moment in the market that it describes.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /**
       * Format: date-time
       * @description When its row was written, by the wall clock; what `knownAt` is compared with.
       * @example 2018-02-07T21:00:00Z
       */
      readonly recordedAt: string | null;
      /** @description What the event is about. */
      readonly subject: string | null;
      /** @description Who published it. */
      readonly source: string | null;
      /** @description Place on the tape, gapless for each source and stream; null where the event came without one. */
      readonly sequence: number | null;
      /** @description The position: one for each pick of a run. */
      readonly positionId: string | null;
      /** @description The run that made the pick. */
      readonly runId: string | null;
      /** @description The instruments ranked. */
      readonly universe: string | null;
      /** @description The trading horizon. */
      readonly mode: string | null;
      /** @description The instrument picked. */
      readonly symbol: string | null;
      /** @description `long` or `short`. */
      readonly side: string | null;
      /** @description Rank in its run; 1 is the best. */
      readonly rank: number | null;
      /**
       * Format: date-time
       * @description As-of of the run.
       * @example 2018-02-07T21:00:00Z
       */
      readonly openedAt: string | null;
      /** @description Session of the run, by the exchange's date. */
      readonly sessionDate: string | null;
      /** @description `opened`, `entered`, `target_hit`, `stop_hit` or `expired`. */
      readonly kind: string | null;
      /** @description Which target was hit, 1 the nearest; else null. */
      readonly target: number | null;
      /** @description The planned price; null for an expiry. */
      readonly level: number | null;
      /** @description What it was filled at; null where nothing was. */
      readonly price: number | null;
      /** @description Share of the position that was filled. */
      readonly shareRatio: number | null;
      /** @description A bar up to here left open what came first, and the worse was taken. */
      readonly ambiguous: boolean | null;
      /** @description The event's data; only with `include=data`. */
      readonly data?: Record<string, unknown>;
    };
    readonly PickEventsBucketPage: {
      /** @description Newest first, then by subject. */
      readonly items: readonly components['schemas']['PickEventsBucket'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /**
     * @description The rows of one universe and mode between two round moments.
     * @example {
     *       "start": "2018-02-07T21:00:00Z",
     *       "end": "2018-02-07T22:00:00Z",
     *       "universe": "sp500",
     *       "mode": "swing",
     *       "rows": 4,
     *       "values": {
     *         "rank": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "target": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "level": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "price": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "shareRatio": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         }
     *       }
     *     }
     */
    readonly PickEventsBucket: {
      /**
       * Format: date-time
       * @description Its first moment: round in UTC.
       * @example 2018-02-07T21:00:00Z
       */
      readonly start: string;
      /**
       * Format: date-time
       * @description Start of the next bucket, which its own moments are before.
       * @example 2018-02-07T21:00:00Z
       */
      readonly end: string;
      /**
       * @description Of its rows: 1 to 64 letters, digits, dots, dashes or underscores, led by a letter or digit.
       * @example sp500
       */
      readonly universe: string;
      /**
       * @description Of its rows: one of scalping, intraday, swing, positional.
       * @example swing
       */
      readonly mode: string;
      /** @description How many rows there are. */
      readonly rows: number;
      /** @description Figures of every numeric column. */
      readonly values: {
        /** @description Rank in its run; 1 is the best. */
        readonly rank: components['schemas']['BucketNumbers'];
        /** @description Which target was hit, 1 the nearest; else null. */
        readonly target: components['schemas']['BucketNumbers'];
        /** @description The planned price; null for an expiry. */
        readonly level: components['schemas']['BucketNumbers'];
        /** @description What it was filled at; null where nothing was. */
        readonly price: components['schemas']['BucketNumbers'];
        /** @description Share of the position that was filled. */
        readonly shareRatio: components['schemas']['BucketNumbers'];
      };
    };
    readonly PickOutcomesPage: {
      /** @description Newest as-of first. */
      readonly items: readonly components['schemas']['PickOutcomesRow'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /** @description What closed positions came to. Of several revisions of a position the newest counts. */
    readonly PickOutcomesRow: {
      /**
       * Format: uuid
       * @description The event.
       */
      readonly id: string;
      /**
       * Format: date-time
       * @description The moment in the market that it describes.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /**
       * Format: date-time
       * @description When its row was written, by the wall clock; what `knownAt` is compared with.
       * @example 2018-02-07T21:00:00Z
       */
      readonly recordedAt: string | null;
      /** @description What the event is about. */
      readonly subject: string | null;
      /** @description Who published it. */
      readonly source: string | null;
      /** @description Place on the tape, gapless for each source and stream; null where the event came without one. */
      readonly sequence: number | null;
      /** @description The position: one for each pick of a run. */
      readonly positionId: string | null;
      /** @description The run that made the pick. */
      readonly runId: string | null;
      /** @description The instruments ranked. */
      readonly universe: string | null;
      /** @description The trading horizon. */
      readonly mode: string | null;
      /** @description The instrument picked. */
      readonly symbol: string | null;
      /** @description `long` or `short`. */
      readonly side: string | null;
      /** @description Rank in its run; 1 is the best. */
      readonly rank: number | null;
      /**
       * Format: date-time
       * @description As-of of the run.
       * @example 2018-02-07T21:00:00Z
       */
      readonly openedAt: string | null;
      /** @description Session of the run, by the exchange's date. */
      readonly sessionDate: string | null;
      /** @description Score of the pick. */
      readonly score: number | null;
      /** @description 1 at the close, 2 when forward returns followed. */
      readonly revision: number | null;
      /** @description No other revision follows. */
      readonly final: boolean | null;
      /** @description Price at which to enter. */
      readonly plannedEntry: number | null;
      /** @description Price at which it was wrong. */
      readonly stop: number | null;
      /** @description Prices to take profit at, nearest first. */
      readonly targets: readonly unknown[] | null;
      /** @description How many of them were. */
      readonly targetsHit: number | null;
      /**
       * Format: date-time
       * @description Close of the bar of the entry; null without one.
       * @example 2018-02-07T21:00:00Z
       */
      readonly enteredAt: string | null;
      /**
       * Format: date-time
       * @description Close of the bar of the last exit, or the expiry.
       * @example 2018-02-07T21:00:00Z
       */
      readonly closedAt: string | null;
      /** @description Price entered at; null where it never was. */
      readonly entry: number | null;
      /** @description Mean price of its exits, each weighed with its share. */
      readonly exit: number | null;
      /** @description `target`, `stop` or `expired`, of the last exit. */
      readonly exitReason: string | null;
      /** @description A bar left open what came first, and the worse was taken. */
      readonly ambiguous: boolean | null;
      /** @description From entry to exit, in favour of the side. */
      readonly returnPct: number | null;
      /** @description The same in units of the planned risk. */
      readonly rMultiple: number | null;
      /** @description Sessions from entry to last exit, both counted. */
      readonly holdingSessions: number | null;
      /** @description Maximum favourable excursion, in percent of the entry. */
      readonly mfePct: number | null;
      /** @description Maximum adverse excursion, zero or below. */
      readonly maePct: number | null;
      /** @description Return in percent, in favour of the side, from the close of the session it was made in to that of the 1. after it; null until known. */
      readonly forward1Pct: number | null;
      /** @description Return in percent, in favour of the side, from the close of the session it was made in to that of the 5. after it; null until known. */
      readonly forward5Pct: number | null;
      /** @description Return in percent, in favour of the side, from the close of the session it was made in to that of the 20. after it; null until known. */
      readonly forward20Pct: number | null;
      /** @description Equal-weight return of the universe over the same sessions, on the same side; null until known. */
      readonly benchmark1Pct: number | null;
      /** @description Equal-weight return of the universe over the same sessions, on the same side; null until known. */
      readonly benchmark5Pct: number | null;
      /** @description Equal-weight return of the universe over the same sessions, on the same side; null until known. */
      readonly benchmark20Pct: number | null;
      /** @description The event's data; only with `include=data`. */
      readonly data?: Record<string, unknown>;
    };
    readonly PickOutcomesBucketPage: {
      /** @description Newest first, then by subject. */
      readonly items: readonly components['schemas']['PickOutcomesBucket'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /**
     * @description The rows of one universe and mode between two round moments.
     * @example {
     *       "start": "2018-02-07T21:00:00Z",
     *       "end": "2018-02-07T22:00:00Z",
     *       "universe": "sp500",
     *       "mode": "swing",
     *       "rows": 4,
     *       "values": {
     *         "rank": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "score": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "revision": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "plannedEntry": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "stop": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "targetsHit": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "entry": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "exit": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "returnPct": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "rMultiple": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "holdingSessions": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "mfePct": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "maePct": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "forward1Pct": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "forward5Pct": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "forward20Pct": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "benchmark1Pct": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "benchmark5Pct": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "benchmark20Pct": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         }
     *       }
     *     }
     */
    readonly PickOutcomesBucket: {
      /**
       * Format: date-time
       * @description Its first moment: round in UTC.
       * @example 2018-02-07T21:00:00Z
       */
      readonly start: string;
      /**
       * Format: date-time
       * @description Start of the next bucket, which its own moments are before.
       * @example 2018-02-07T21:00:00Z
       */
      readonly end: string;
      /**
       * @description Of its rows: 1 to 64 letters, digits, dots, dashes or underscores, led by a letter or digit.
       * @example sp500
       */
      readonly universe: string;
      /**
       * @description Of its rows: one of scalping, intraday, swing, positional.
       * @example swing
       */
      readonly mode: string;
      /** @description How many rows there are. */
      readonly rows: number;
      /** @description Figures of every numeric column. */
      readonly values: {
        /** @description Rank in its run; 1 is the best. */
        readonly rank: components['schemas']['BucketNumbers'];
        /** @description Score of the pick. */
        readonly score: components['schemas']['BucketNumbers'];
        /** @description 1 at the close, 2 when forward returns followed. */
        readonly revision: components['schemas']['BucketNumbers'];
        /** @description Price at which to enter. */
        readonly plannedEntry: components['schemas']['BucketNumbers'];
        /** @description Price at which it was wrong. */
        readonly stop: components['schemas']['BucketNumbers'];
        /** @description How many of them were. */
        readonly targetsHit: components['schemas']['BucketNumbers'];
        /** @description Price entered at; null where it never was. */
        readonly entry: components['schemas']['BucketNumbers'];
        /** @description Mean price of its exits, each weighed with its share. */
        readonly exit: components['schemas']['BucketNumbers'];
        /** @description From entry to exit, in favour of the side. */
        readonly returnPct: components['schemas']['BucketNumbers'];
        /** @description The same in units of the planned risk. */
        readonly rMultiple: components['schemas']['BucketNumbers'];
        /** @description Sessions from entry to last exit, both counted. */
        readonly holdingSessions: components['schemas']['BucketNumbers'];
        /** @description Maximum favourable excursion, in percent of the entry. */
        readonly mfePct: components['schemas']['BucketNumbers'];
        /** @description Maximum adverse excursion, zero or below. */
        readonly maePct: components['schemas']['BucketNumbers'];
        /** @description Return in percent, in favour of the side, from the close of the session it was made in to that of the 1. after it; null until known. */
        readonly forward1Pct: components['schemas']['BucketNumbers'];
        /** @description Return in percent, in favour of the side, from the close of the session it was made in to that of the 5. after it; null until known. */
        readonly forward5Pct: components['schemas']['BucketNumbers'];
        /** @description Return in percent, in favour of the side, from the close of the session it was made in to that of the 20. after it; null until known. */
        readonly forward20Pct: components['schemas']['BucketNumbers'];
        /** @description Equal-weight return of the universe over the same sessions, on the same side; null until known. */
        readonly benchmark1Pct: components['schemas']['BucketNumbers'];
        /** @description Equal-weight return of the universe over the same sessions, on the same side; null until known. */
        readonly benchmark5Pct: components['schemas']['BucketNumbers'];
        /** @description Equal-weight return of the universe over the same sessions, on the same side; null until known. */
        readonly benchmark20Pct: components['schemas']['BucketNumbers'];
      };
    };
    readonly AiRecommendationsPage: {
      /** @description Newest as-of first. */
      readonly items: readonly components['schemas']['AiRecommendationsRow'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /** @description What models recommended, with the plans that are judged against later bars. */
    readonly AiRecommendationsRow: {
      /**
       * Format: uuid
       * @description The event.
       */
      readonly id: string;
      /**
       * Format: date-time
       * @description The moment in the market that it describes.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /**
       * Format: date-time
       * @description When its row was written, by the wall clock; what `knownAt` is compared with.
       * @example 2018-02-07T21:00:00Z
       */
      readonly recordedAt: string | null;
      /** @description What the event is about. */
      readonly subject: string | null;
      /** @description Who published it. */
      readonly source: string | null;
      /** @description Place on the tape, gapless for each source and stream; null where the event came without one. */
      readonly sequence: number | null;
      /** @description The instrument recommended. */
      readonly symbol: string | null;
      /** @description `long` or `short`. */
      readonly side: string | null;
      /** @description The universe it was chosen from; null where there was none. */
      readonly universe: string | null;
      /** @description Sessions within which it is meant to come true. */
      readonly horizonSessions: number | null;
      /** @description Price to enter at. */
      readonly entry: number | null;
      /** @description Price at which it was wrong. */
      readonly stop: number | null;
      /** @description Prices to take profit at, nearest first. */
      readonly targets: readonly unknown[] | null;
      /** @description The model's own probability of success, 0 to 1. */
      readonly confidence: number | null;
      /** @description The model. */
      readonly model: string | null;
      /** @description Why, in its words. */
      readonly rationale: string | null;
      /** @description The event's data; only with `include=data`. */
      readonly data?: Record<string, unknown>;
    };
    readonly AiRecommendationsBucketPage: {
      /** @description Newest first, then by subject. */
      readonly items: readonly components['schemas']['AiRecommendationsBucket'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /**
     * @description The rows of one symbol between two round moments.
     * @example {
     *       "start": "2018-02-07T21:00:00Z",
     *       "end": "2018-02-07T22:00:00Z",
     *       "symbol": "AAPL",
     *       "rows": 4,
     *       "values": {
     *         "horizonSessions": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "entry": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "stop": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "confidence": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         }
     *       }
     *     }
     */
    readonly AiRecommendationsBucket: {
      /**
       * Format: date-time
       * @description Its first moment: round in UTC.
       * @example 2018-02-07T21:00:00Z
       */
      readonly start: string;
      /**
       * Format: date-time
       * @description Start of the next bucket, which its own moments are before.
       * @example 2018-02-07T21:00:00Z
       */
      readonly end: string;
      /**
       * @description Of its rows: a symbol, up to 200 characters.
       * @example AAPL
       */
      readonly symbol: string;
      /** @description How many rows there are. */
      readonly rows: number;
      /** @description Figures of every numeric column. */
      readonly values: {
        /** @description Sessions within which it is meant to come true. */
        readonly horizonSessions: components['schemas']['BucketNumbers'];
        /** @description Price to enter at. */
        readonly entry: components['schemas']['BucketNumbers'];
        /** @description Price at which it was wrong. */
        readonly stop: components['schemas']['BucketNumbers'];
        /** @description The model's own probability of success, 0 to 1. */
        readonly confidence: components['schemas']['BucketNumbers'];
      };
    };
    readonly AgentAnalysesPage: {
      /** @description Newest as-of first. */
      readonly items: readonly components['schemas']['AgentAnalysesRow'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /** @description What agents found out. The findings themselves are in `data`. */
    readonly AgentAnalysesRow: {
      /**
       * Format: uuid
       * @description The event.
       */
      readonly id: string;
      /**
       * Format: date-time
       * @description The moment in the market that it describes.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /**
       * Format: date-time
       * @description When its row was written, by the wall clock; what `knownAt` is compared with.
       * @example 2018-02-07T21:00:00Z
       */
      readonly recordedAt: string | null;
      /** @description What the event is about. */
      readonly subject: string | null;
      /** @description Who published it. */
      readonly source: string | null;
      /** @description Place on the tape, gapless for each source and stream; null where the event came without one. */
      readonly sequence: number | null;
      /** @description Who analysed. */
      readonly agent: string | null;
      /** @description What kind of analysis. */
      readonly kind: string | null;
      /** @description The instrument; null where it is not about one. */
      readonly symbol: string | null;
      /** @description The universe; null where it is not about one. */
      readonly universe: string | null;
      /** @description In short. */
      readonly summary: string | null;
      /** @description The agent's own, 0 to 1; null where it gave none. */
      readonly confidence: number | null;
      /** @description The event's data; only with `include=data`. */
      readonly data?: Record<string, unknown>;
    };
    readonly AgentAnalysesBucketPage: {
      /** @description Newest first, then by subject. */
      readonly items: readonly components['schemas']['AgentAnalysesBucket'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /**
     * @description The rows of one agent between two round moments.
     * @example {
     *       "start": "2018-02-07T21:00:00Z",
     *       "end": "2018-02-07T22:00:00Z",
     *       "agent": "macro-analyst",
     *       "rows": 4,
     *       "values": {
     *         "confidence": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         }
     *       }
     *     }
     */
    readonly AgentAnalysesBucket: {
      /**
       * Format: date-time
       * @description Its first moment: round in UTC.
       * @example 2018-02-07T21:00:00Z
       */
      readonly start: string;
      /**
       * Format: date-time
       * @description Start of the next bucket, which its own moments are before.
       * @example 2018-02-07T21:00:00Z
       */
      readonly end: string;
      /**
       * @description Of its rows: an agent's name, up to 200 characters.
       * @example macro-analyst
       */
      readonly agent: string;
      /** @description How many rows there are. */
      readonly rows: number;
      /** @description Figures of every numeric column. */
      readonly values: {
        /** @description The agent's own, 0 to 1; null where it gave none. */
        readonly confidence: components['schemas']['BucketNumbers'];
      };
    };
    readonly AgentLearningsPage: {
      /** @description Newest as-of first. */
      readonly items: readonly components['schemas']['AgentLearningsRow'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /** @description Lessons that agents drew. */
    readonly AgentLearningsRow: {
      /**
       * Format: uuid
       * @description The event.
       */
      readonly id: string;
      /**
       * Format: date-time
       * @description The moment in the market that it describes.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /**
       * Format: date-time
       * @description When its row was written, by the wall clock; what `knownAt` is compared with.
       * @example 2018-02-07T21:00:00Z
       */
      readonly recordedAt: string | null;
      /** @description What the event is about. */
      readonly subject: string | null;
      /** @description Who published it. */
      readonly source: string | null;
      /** @description Place on the tape, gapless for each source and stream; null where the event came without one. */
      readonly sequence: number | null;
      /** @description Who learnt it. */
      readonly agent: string | null;
      /** @description What it is about. */
      readonly topic: string | null;
      /** @description The lesson. */
      readonly lesson: string | null;
      /** @description What it was learnt from. */
      readonly evidence: readonly unknown[] | null;
      /** @description Where it holds; null for everywhere. */
      readonly appliesTo: string | null;
      /** @description The event's data; only with `include=data`. */
      readonly data?: Record<string, unknown>;
    };
    readonly AgentLearningsBucketPage: {
      /** @description Newest first, then by subject. */
      readonly items: readonly components['schemas']['AgentLearningsBucket'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /**
     * @description The rows of one agent between two round moments.
     * @example {
     *       "start": "2018-02-07T21:00:00Z",
     *       "end": "2018-02-07T22:00:00Z",
     *       "agent": "macro-analyst",
     *       "rows": 4,
     *       "values": {}
     *     }
     */
    readonly AgentLearningsBucket: {
      /**
       * Format: date-time
       * @description Its first moment: round in UTC.
       * @example 2018-02-07T21:00:00Z
       */
      readonly start: string;
      /**
       * Format: date-time
       * @description Start of the next bucket, which its own moments are before.
       * @example 2018-02-07T21:00:00Z
       */
      readonly end: string;
      /**
       * @description Of its rows: an agent's name, up to 200 characters.
       * @example macro-analyst
       */
      readonly agent: string;
      /** @description How many rows there are. */
      readonly rows: number;
      /** @description Figures of every numeric column. */
      readonly values: Record<string, unknown>;
    };
    readonly LlmRequestsPage: {
      /** @description Newest as-of first. */
      readonly items: readonly components['schemas']['LlmRequestsRow'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /** @description Requests to language models, with their tokens and cost. */
    readonly LlmRequestsRow: {
      /**
       * Format: uuid
       * @description The event.
       */
      readonly id: string;
      /**
       * Format: date-time
       * @description The moment in the market that it describes.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /**
       * Format: date-time
       * @description When its row was written, by the wall clock; what `knownAt` is compared with.
       * @example 2018-02-07T21:00:00Z
       */
      readonly recordedAt: string | null;
      /** @description What the event is about. */
      readonly subject: string | null;
      /** @description Who published it. */
      readonly source: string | null;
      /** @description Place on the tape, gapless for each source and stream; null where the event came without one. */
      readonly sequence: number | null;
      /** @description Whose model it is. */
      readonly provider: string | null;
      /** @description The model asked. */
      readonly model: string | null;
      /** @description What it was for. */
      readonly purpose: string | null;
      /** @description Tokens of the prompt, cached ones included. */
      readonly promptTokens: number | null;
      /** @description Tokens of the answer. */
      readonly completionTokens: number | null;
      /** @description Of the prompt's tokens, those the provider had cached; null where it did not say. */
      readonly cachedTokens: number | null;
      /** @description US dollars, exact; null where nobody knows it. */
      readonly costUsd: string | null;
      /** @description `client`, `price-table` or `unpriced`. */
      readonly costSource: string | null;
      /** @description From asking to the last token, in milliseconds. */
      readonly latencyMs: number | null;
      /** @description `ok`, `error`, `timeout` or `cancelled`. */
      readonly status: string | null;
      /** @description What went wrong; null when it ended well. */
      readonly error: string | null;
      /** @description The event's data; only with `include=data`. */
      readonly data?: Record<string, unknown>;
    };
    readonly LlmRequestsBucketPage: {
      /** @description Newest first, then by subject. */
      readonly items: readonly components['schemas']['LlmRequestsBucket'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /**
     * @description The rows of one model between two round moments.
     * @example {
     *       "start": "2018-02-07T21:00:00Z",
     *       "end": "2018-02-07T22:00:00Z",
     *       "model": "example-large-1",
     *       "rows": 4,
     *       "values": {
     *         "promptTokens": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "completionTokens": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "cachedTokens": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "costUsd": {
     *           "open": "101.25",
     *           "high": "103.5",
     *           "low": "100.75",
     *           "close": "102",
     *           "mean": "101.875",
     *           "count": 4
     *         },
     *         "latencyMs": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         }
     *       }
     *     }
     */
    readonly LlmRequestsBucket: {
      /**
       * Format: date-time
       * @description Its first moment: round in UTC.
       * @example 2018-02-07T21:00:00Z
       */
      readonly start: string;
      /**
       * Format: date-time
       * @description Start of the next bucket, which its own moments are before.
       * @example 2018-02-07T21:00:00Z
       */
      readonly end: string;
      /**
       * @description Of its rows: a model's name, up to 200 characters.
       * @example example-large-1
       */
      readonly model: string;
      /** @description How many rows there are. */
      readonly rows: number;
      /** @description Figures of every numeric column. */
      readonly values: {
        /** @description Tokens of the prompt, cached ones included. */
        readonly promptTokens: components['schemas']['BucketNumbers'];
        /** @description Tokens of the answer. */
        readonly completionTokens: components['schemas']['BucketNumbers'];
        /** @description Of the prompt's tokens, those the provider had cached; null where it did not say. */
        readonly cachedTokens: components['schemas']['BucketNumbers'];
        /** @description US dollars, exact; null where nobody knows it. */
        readonly costUsd: components['schemas']['BucketDecimals'];
        /** @description From asking to the last token, in milliseconds. */
        readonly latencyMs: components['schemas']['BucketNumbers'];
      };
    };
    readonly RlPoliciesPage: {
      /** @description Newest as-of first. */
      readonly items: readonly components['schemas']['RlPoliciesRow'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /** @description Versions of factor weights, as they were written down and as they were put in force. */
    readonly RlPoliciesRow: {
      /**
       * Format: uuid
       * @description The event.
       */
      readonly id: string;
      /**
       * Format: date-time
       * @description The moment in the market that it describes.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /**
       * Format: date-time
       * @description When its row was written, by the wall clock; what `knownAt` is compared with.
       * @example 2018-02-07T21:00:00Z
       */
      readonly recordedAt: string | null;
      /** @description What the event is about. */
      readonly subject: string | null;
      /** @description Who published it. */
      readonly source: string | null;
      /** @description Place on the tape, gapless for each source and stream; null where the event came without one. */
      readonly sequence: number | null;
      /** @description The instruments that it ranks. */
      readonly universe: string | null;
      /** @description The trading horizon. */
      readonly mode: string | null;
      /** @description Its name. */
      readonly name: string | null;
      /** @description Its version; other weights have another one. */
      readonly version: number | null;
      /** @description `created`: written down. `activated`: in force from the as-of on. */
      readonly action: string | null;
      /** @description Whether the lowest scores are picked as shorts. */
      readonly allowShorts: boolean | null;
      /** @description Weight by factor. */
      readonly weights: {
        readonly [key: string]: unknown;
      } | null;
      /** @description Why; null where nobody said. */
      readonly note: string | null;
      /** @description The event's data; only with `include=data`. */
      readonly data?: Record<string, unknown>;
    };
    readonly RlPoliciesBucketPage: {
      /** @description Newest first, then by subject. */
      readonly items: readonly components['schemas']['RlPoliciesBucket'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /**
     * @description The rows of one universe and mode between two round moments.
     * @example {
     *       "start": "2018-02-07T21:00:00Z",
     *       "end": "2018-02-07T22:00:00Z",
     *       "universe": "sp500",
     *       "mode": "swing",
     *       "rows": 4,
     *       "values": {
     *         "version": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         }
     *       }
     *     }
     */
    readonly RlPoliciesBucket: {
      /**
       * Format: date-time
       * @description Its first moment: round in UTC.
       * @example 2018-02-07T21:00:00Z
       */
      readonly start: string;
      /**
       * Format: date-time
       * @description Start of the next bucket, which its own moments are before.
       * @example 2018-02-07T21:00:00Z
       */
      readonly end: string;
      /**
       * @description Of its rows: 1 to 64 letters, digits, dots, dashes or underscores, led by a letter or digit.
       * @example sp500
       */
      readonly universe: string;
      /**
       * @description Of its rows: one of scalping, intraday, swing, positional.
       * @example swing
       */
      readonly mode: string;
      /** @description How many rows there are. */
      readonly rows: number;
      /** @description Figures of every numeric column. */
      readonly values: {
        /** @description Its version; other weights have another one. */
        readonly version: components['schemas']['BucketNumbers'];
      };
    };
    readonly AiRecommendationOutcomesPage: {
      /** @description Newest as-of first. */
      readonly items: readonly components['schemas']['AiRecommendationOutcomesRow'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /** @description What recommendations of models came to. Of several revisions of one the newest counts. */
    readonly AiRecommendationOutcomesRow: {
      /**
       * Format: uuid
       * @description The event.
       */
      readonly id: string;
      /**
       * Format: date-time
       * @description The moment in the market that it describes.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /**
       * Format: date-time
       * @description When its row was written, by the wall clock; what `knownAt` is compared with.
       * @example 2018-02-07T21:00:00Z
       */
      readonly recordedAt: string | null;
      /** @description What the event is about. */
      readonly subject: string | null;
      /** @description Who published it. */
      readonly source: string | null;
      /** @description Place on the tape, gapless for each source and stream; null where the event came without one. */
      readonly sequence: number | null;
      /** @description The recommendation: its `eventId`. */
      readonly recommendationId: string | null;
      /** @description The model. */
      readonly model: string | null;
      /** @description The instrument recommended. */
      readonly symbol: string | null;
      /** @description `long` or `short`. */
      readonly side: string | null;
      /** @description The universe it was chosen from; null where there was none. */
      readonly universe: string | null;
      /** @description The model's own probability of success, 0 to 1. */
      readonly confidence: number | null;
      /** @description Sessions within which it was meant to come true. */
      readonly horizonSessions: number | null;
      /**
       * Format: date-time
       * @description As-of of the recommendation.
       * @example 2018-02-07T21:00:00Z
       */
      readonly recommendedAt: string | null;
      /** @description Session of the recommendation, by the exchange's date. */
      readonly sessionDate: string | null;
      /** @description 1 at the close, 2 when forward returns followed. */
      readonly revision: number | null;
      /** @description No other revision follows. */
      readonly final: boolean | null;
      /** @description Price at which to enter. */
      readonly plannedEntry: number | null;
      /** @description Price at which it was wrong. */
      readonly stop: number | null;
      /** @description Prices to take profit at, nearest first. */
      readonly targets: readonly unknown[] | null;
      /** @description How many of them were. */
      readonly targetsHit: number | null;
      /**
       * Format: date-time
       * @description Close of the bar of the entry; null without one.
       * @example 2018-02-07T21:00:00Z
       */
      readonly enteredAt: string | null;
      /**
       * Format: date-time
       * @description Close of the bar of the last exit, or the expiry.
       * @example 2018-02-07T21:00:00Z
       */
      readonly closedAt: string | null;
      /** @description Price entered at; null where it never was. */
      readonly entry: number | null;
      /** @description Mean price of its exits, each weighed with its share. */
      readonly exit: number | null;
      /** @description `target`, `stop` or `expired`, of the last exit. */
      readonly exitReason: string | null;
      /** @description A bar left open what came first, and the worse was taken. */
      readonly ambiguous: boolean | null;
      /** @description From entry to exit, in favour of the side. */
      readonly returnPct: number | null;
      /** @description The same in units of the planned risk. */
      readonly rMultiple: number | null;
      /** @description Sessions from entry to last exit, both counted. */
      readonly holdingSessions: number | null;
      /** @description Maximum favourable excursion, in percent of the entry. */
      readonly mfePct: number | null;
      /** @description Maximum adverse excursion, zero or below. */
      readonly maePct: number | null;
      /** @description Return in percent, in favour of the side, from the close of the session it was made in to that of the 1. after it; null until known. */
      readonly forward1Pct: number | null;
      /** @description Return in percent, in favour of the side, from the close of the session it was made in to that of the 5. after it; null until known. */
      readonly forward5Pct: number | null;
      /** @description Return in percent, in favour of the side, from the close of the session it was made in to that of the 20. after it; null until known. */
      readonly forward20Pct: number | null;
      /** @description Equal-weight return of the universe over the same sessions, on the same side; null until known. */
      readonly benchmark1Pct: number | null;
      /** @description Equal-weight return of the universe over the same sessions, on the same side; null until known. */
      readonly benchmark5Pct: number | null;
      /** @description Equal-weight return of the universe over the same sessions, on the same side; null until known. */
      readonly benchmark20Pct: number | null;
      /** @description The event's data; only with `include=data`. */
      readonly data?: Record<string, unknown>;
    };
    readonly AiRecommendationOutcomesBucketPage: {
      /** @description Newest first, then by subject. */
      readonly items: readonly components['schemas']['AiRecommendationOutcomesBucket'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /**
     * @description The rows of one model between two round moments.
     * @example {
     *       "start": "2018-02-07T21:00:00Z",
     *       "end": "2018-02-07T22:00:00Z",
     *       "model": "example-large-1",
     *       "rows": 4,
     *       "values": {
     *         "confidence": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "horizonSessions": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "revision": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "plannedEntry": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "stop": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "targetsHit": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "entry": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "exit": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "returnPct": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "rMultiple": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "holdingSessions": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "mfePct": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "maePct": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "forward1Pct": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "forward5Pct": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "forward20Pct": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "benchmark1Pct": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "benchmark5Pct": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "benchmark20Pct": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         }
     *       }
     *     }
     */
    readonly AiRecommendationOutcomesBucket: {
      /**
       * Format: date-time
       * @description Its first moment: round in UTC.
       * @example 2018-02-07T21:00:00Z
       */
      readonly start: string;
      /**
       * Format: date-time
       * @description Start of the next bucket, which its own moments are before.
       * @example 2018-02-07T21:00:00Z
       */
      readonly end: string;
      /**
       * @description Of its rows: a model's name, up to 200 characters.
       * @example example-large-1
       */
      readonly model: string;
      /** @description How many rows there are. */
      readonly rows: number;
      /** @description Figures of every numeric column. */
      readonly values: {
        /** @description The model's own probability of success, 0 to 1. */
        readonly confidence: components['schemas']['BucketNumbers'];
        /** @description Sessions within which it was meant to come true. */
        readonly horizonSessions: components['schemas']['BucketNumbers'];
        /** @description 1 at the close, 2 when forward returns followed. */
        readonly revision: components['schemas']['BucketNumbers'];
        /** @description Price at which to enter. */
        readonly plannedEntry: components['schemas']['BucketNumbers'];
        /** @description Price at which it was wrong. */
        readonly stop: components['schemas']['BucketNumbers'];
        /** @description How many of them were. */
        readonly targetsHit: components['schemas']['BucketNumbers'];
        /** @description Price entered at; null where it never was. */
        readonly entry: components['schemas']['BucketNumbers'];
        /** @description Mean price of its exits, each weighed with its share. */
        readonly exit: components['schemas']['BucketNumbers'];
        /** @description From entry to exit, in favour of the side. */
        readonly returnPct: components['schemas']['BucketNumbers'];
        /** @description The same in units of the planned risk. */
        readonly rMultiple: components['schemas']['BucketNumbers'];
        /** @description Sessions from entry to last exit, both counted. */
        readonly holdingSessions: components['schemas']['BucketNumbers'];
        /** @description Maximum favourable excursion, in percent of the entry. */
        readonly mfePct: components['schemas']['BucketNumbers'];
        /** @description Maximum adverse excursion, zero or below. */
        readonly maePct: components['schemas']['BucketNumbers'];
        /** @description Return in percent, in favour of the side, from the close of the session it was made in to that of the 1. after it; null until known. */
        readonly forward1Pct: components['schemas']['BucketNumbers'];
        /** @description Return in percent, in favour of the side, from the close of the session it was made in to that of the 5. after it; null until known. */
        readonly forward5Pct: components['schemas']['BucketNumbers'];
        /** @description Return in percent, in favour of the side, from the close of the session it was made in to that of the 20. after it; null until known. */
        readonly forward20Pct: components['schemas']['BucketNumbers'];
        /** @description Equal-weight return of the universe over the same sessions, on the same side; null until known. */
        readonly benchmark1Pct: components['schemas']['BucketNumbers'];
        /** @description Equal-weight return of the universe over the same sessions, on the same side; null until known. */
        readonly benchmark5Pct: components['schemas']['BucketNumbers'];
        /** @description Equal-weight return of the universe over the same sessions, on the same side; null until known. */
        readonly benchmark20Pct: components['schemas']['BucketNumbers'];
      };
    };
    readonly DashboardPerformancePage: {
      /** @description Newest as-of first. */
      readonly items: readonly components['schemas']['DashboardPerformanceRow'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /** @description Snapshots of the dashboard: overviews (subject `dashboard/intraday`) and the last seven sessions (subject `dashboard/7d`). Columns of the other kind are null. */
    readonly DashboardPerformanceRow: {
      /**
       * Format: uuid
       * @description The event.
       */
      readonly id: string;
      /**
       * Format: date-time
       * @description The moment in the market that it describes.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /**
       * Format: date-time
       * @description When it was computed, by the wall clock.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedAt: string | null;
      /**
       * Format: date-time
       * @description When its row was written, by the wall clock; what `knownAt` is compared with.
       * @example 2018-02-07T21:00:00Z
       */
      readonly recordedAt: string | null;
      /** @description What the event is about. */
      readonly subject: string | null;
      /** @description Who published it. */
      readonly source: string | null;
      /** @description Place on the tape, gapless for each source and stream; null where the event came without one. */
      readonly sequence: number | null;
      /** @description The instruments looked at. */
      readonly universe: string | null;
      /** @description Of an overview: `daily` or `intraday`. */
      readonly basis: string | null;
      /**
       * Format: date-time
       * @description Of an overview: the moment whose prices these are.
       * @example 2018-02-07T21:00:00Z
       */
      readonly pricesAsOf: string | null;
      /** @description Of an overview: members looked at. */
      readonly considered: number | null;
      /** @description Of an overview: members counted. */
      readonly included: number | null;
      /** @description Of an overview: level of the equal-weight index. */
      readonly indexLevel: number | null;
      /** @description Of an overview: its change since the close before, in percent. */
      readonly indexChangePct: number | null;
      /** @description Of an overview: members that rose. */
      readonly advancers: number | null;
      /** @description Of an overview: members that fell. */
      readonly decliners: number | null;
      /** @description Of an overview: members that did neither. */
      readonly unchanged: number | null;
      /** @description Of an overview: members at their highest in 52 weeks. */
      readonly newHighs: number | null;
      /** @description Of an overview: members at their lowest in 52 weeks. */
      readonly newLows: number | null;
      /** @description Of an overview: share of members above their average of 50 sessions; null without the history. */
      readonly above50Ratio: number | null;
      /** @description Of an overview: share of members above their average of 200 sessions; null without the history. */
      readonly above200Ratio: number | null;
      /** @description Of an overview: realised volatility of the index a year, in percent; null without the history. */
      readonly volatilityPct: number | null;
      /** @description Of a performance: sessions side by side. */
      readonly sessionCount: number | null;
      /** @description Of a performance: return of the index over the sessions stored, in percent; null with none. */
      readonly indexReturnPct: number | null;
      /** @description Of a performance: sessions in that return. */
      readonly indexSessions: number | null;
      /** @description Of a performance: return of the portfolio, in percent; null where none is stored. */
      readonly portfolioReturnPct: number | null;
      /** @description Of a performance: sessions in that return. */
      readonly portfolioSessions: number | null;
      /** @description Of a performance: picks made. */
      readonly picksOpened: number | null;
      /** @description Of a performance: picks closed, entered or not. */
      readonly picksClosed: number | null;
      /** @description Of a performance: of those, picks whose entry was reached. */
      readonly picksEntered: number | null;
      /** @description Of a performance: of those, picks with a return above 0. */
      readonly picksWon: number | null;
      /** @description Of a performance: their mean R multiple; null with none. */
      readonly averageR: number | null;
      /** @description The event's data; only with `include=data`. */
      readonly data?: Record<string, unknown>;
    };
    readonly DashboardPerformanceBucketPage: {
      /** @description Newest first, then by subject. */
      readonly items: readonly components['schemas']['DashboardPerformanceBucket'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /**
     * @description The rows of one subject between two round moments.
     * @example {
     *       "start": "2018-02-07T21:00:00Z",
     *       "end": "2018-02-07T22:00:00Z",
     *       "subject": "portfolio",
     *       "rows": 4,
     *       "values": {
     *         "considered": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "included": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "indexLevel": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "indexChangePct": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "advancers": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "decliners": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "unchanged": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "newHighs": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "newLows": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "above50Ratio": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "above200Ratio": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "volatilityPct": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "sessionCount": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "indexReturnPct": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "indexSessions": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "portfolioReturnPct": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "portfolioSessions": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "picksOpened": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "picksClosed": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "picksEntered": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "picksWon": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         },
     *         "averageR": {
     *           "open": 3,
     *           "high": 5,
     *           "low": 2,
     *           "close": 4,
     *           "mean": 3.5,
     *           "count": 4
     *         }
     *       }
     *     }
     */
    readonly DashboardPerformanceBucket: {
      /**
       * Format: date-time
       * @description Its first moment: round in UTC.
       * @example 2018-02-07T21:00:00Z
       */
      readonly start: string;
      /**
       * Format: date-time
       * @description Start of the next bucket, which its own moments are before.
       * @example 2018-02-07T21:00:00Z
       */
      readonly end: string;
      /**
       * @description Of its rows: a subject, up to 200 characters.
       * @example portfolio
       */
      readonly subject: string;
      /** @description How many rows there are. */
      readonly rows: number;
      /** @description Figures of every numeric column. */
      readonly values: {
        /** @description Of an overview: members looked at. */
        readonly considered: components['schemas']['BucketNumbers'];
        /** @description Of an overview: members counted. */
        readonly included: components['schemas']['BucketNumbers'];
        /** @description Of an overview: level of the equal-weight index. */
        readonly indexLevel: components['schemas']['BucketNumbers'];
        /** @description Of an overview: its change since the close before, in percent. */
        readonly indexChangePct: components['schemas']['BucketNumbers'];
        /** @description Of an overview: members that rose. */
        readonly advancers: components['schemas']['BucketNumbers'];
        /** @description Of an overview: members that fell. */
        readonly decliners: components['schemas']['BucketNumbers'];
        /** @description Of an overview: members that did neither. */
        readonly unchanged: components['schemas']['BucketNumbers'];
        /** @description Of an overview: members at their highest in 52 weeks. */
        readonly newHighs: components['schemas']['BucketNumbers'];
        /** @description Of an overview: members at their lowest in 52 weeks. */
        readonly newLows: components['schemas']['BucketNumbers'];
        /** @description Of an overview: share of members above their average of 50 sessions; null without the history. */
        readonly above50Ratio: components['schemas']['BucketNumbers'];
        /** @description Of an overview: share of members above their average of 200 sessions; null without the history. */
        readonly above200Ratio: components['schemas']['BucketNumbers'];
        /** @description Of an overview: realised volatility of the index a year, in percent; null without the history. */
        readonly volatilityPct: components['schemas']['BucketNumbers'];
        /** @description Of a performance: sessions side by side. */
        readonly sessionCount: components['schemas']['BucketNumbers'];
        /** @description Of a performance: return of the index over the sessions stored, in percent; null with none. */
        readonly indexReturnPct: components['schemas']['BucketNumbers'];
        /** @description Of a performance: sessions in that return. */
        readonly indexSessions: components['schemas']['BucketNumbers'];
        /** @description Of a performance: return of the portfolio, in percent; null where none is stored. */
        readonly portfolioReturnPct: components['schemas']['BucketNumbers'];
        /** @description Of a performance: sessions in that return. */
        readonly portfolioSessions: components['schemas']['BucketNumbers'];
        /** @description Of a performance: picks made. */
        readonly picksOpened: components['schemas']['BucketNumbers'];
        /** @description Of a performance: picks closed, entered or not. */
        readonly picksClosed: components['schemas']['BucketNumbers'];
        /** @description Of a performance: of those, picks whose entry was reached. */
        readonly picksEntered: components['schemas']['BucketNumbers'];
        /** @description Of a performance: of those, picks with a return above 0. */
        readonly picksWon: components['schemas']['BucketNumbers'];
        /** @description Of a performance: their mean R multiple; null with none. */
        readonly averageR: components['schemas']['BucketNumbers'];
      };
    };
    /** @description Figures of a numeric column, in its unit. */
    readonly BucketNumbers: {
      /** @description First value in the order of as-of, then of event id; null without a value. */
      readonly open: number | null;
      /** @description Highest value; null without one. */
      readonly high: number | null;
      /** @description Lowest value; null without one. */
      readonly low: number | null;
      /** @description Last value in the same order; null without one. */
      readonly close: number | null;
      /** @description Arithmetic mean of the values, rows alike however long each held; null without a value. */
      readonly mean: number | null;
      /** @description Rows with a value: the others are null and count for none of these. */
      readonly count: number;
    };
    /** @description Figures of a decimal column, in its unit: exact, but for the mean, which has 16 significant digits or more. */
    readonly BucketDecimals: {
      /** @description First value in the order of as-of, then of event id; null without a value. */
      readonly open: string | null;
      /** @description Highest value; null without one. */
      readonly high: string | null;
      /** @description Lowest value; null without one. */
      readonly low: string | null;
      /** @description Last value in the same order; null without one. */
      readonly close: string | null;
      /** @description Arithmetic mean of the values, rows alike however long each held; null without a value. */
      readonly mean: string | null;
      /** @description Rows with a value: the others are null and count for none of these. */
      readonly count: number;
    };
    readonly StreamsReport: {
      /**
       * Format: date-time
       * @description When this was read, by the wall clock.
       * @example 2018-02-07T21:00:00Z
       */
      readonly at: string;
      /** @description Whether history could be asked; else its parts are null. */
      readonly history: boolean;
      /** @description Every stream of the product. */
      readonly streams: readonly components['schemas']['StreamStatus'][];
    };
    readonly StreamStatus: {
      /**
       * @description Its key in Redis.
       * @example stream:top_picks
       */
      readonly stream: string;
      /** @description False until something is appended or a group is made. */
      readonly exists: boolean;
      /** @description Entries in it now. */
      readonly length: number;
      /**
       * @description Null for an empty stream.
       * @example 1518037260123-0
       */
      readonly firstEntryId: string | null;
      /**
       * @description Null for an empty stream.
       * @example 1518037260123-0
       */
      readonly lastEntryId: string | null;
      /** @description Since the newest entry was appended; null for an empty stream. */
      readonly newestAgeMs: number | null;
      /** @description Of Redis' memory, groups included; an estimate from a sample. */
      readonly memoryBytes: number;
      /** @description Who reads it. */
      readonly groups: readonly components['schemas']['StreamGroup'][];
      /** @description Required groups that are not there; nothing is trimmed until they are. */
      readonly missingGroups: readonly string[];
      /** @description The numbers of the events, by who makes them. */
      readonly sequences: readonly components['schemas']['StreamSequence'][];
      /** @description Everything ever counted as lost; null while history is away. */
      readonly losses: readonly components['schemas']['StreamLoss'][] | null;
      /** @description Letters that wait for somebody to look at them. */
      readonly deadLetters: number;
    };
    readonly StreamGroup: {
      /**
       * @description Its name.
       * @example history-writer
       */
      readonly group: string;
      /** @description Entries are kept until it has acknowledged them. */
      readonly required: boolean;
      /** @description Dead ones included until they are removed. */
      readonly consumers: number;
      /** @description Entries not delivered yet; null where nobody knows, see `lagAtLeast`. */
      readonly lag: number | null;
      /** @description As far as an unknown lag was counted. */
      readonly lagAtLeast: number | null;
      /** @description Null when all is delivered. */
      readonly oldestUndeliveredAgeMs: number | null;
      /** @description Delivered and not acknowledged. */
      readonly pending: number;
      /** @description Null when none is. */
      readonly oldestPending: components['schemas']['StreamPending'] | null;
      /**
       * @description The last entry delivered.
       * @example 1518037260123-0
       */
      readonly lastDeliveredId: string;
      /** @description Found trimmed before delivery, not yet counted as lost; null where unknown. */
      readonly trimmedUndelivered: number | null;
      /** @description For how long nobody has read for the group. */
      readonly unseenMs: number | null;
    };
    readonly StreamPending: {
      /**
       * @description The oldest entry pending.
       * @example 1518037260123-0
       */
      readonly id: string;
      /**
       * @description Whom it was delivered to.
       * @example history-writer-0
       */
      readonly consumer: string;
      /** @description Since it was appended. */
      readonly ageMs: number;
      /** @description Since it was last delivered, claimed or renewed. */
      readonly idleMs: number;
      /** @description How often it was delivered or claimed. */
      readonly deliveries: number;
    };
    readonly StreamSequence: {
      /**
       * @description Who makes the events.
       * @example /tapedeck/top-picks
       */
      readonly source: string;
      /** @description The last number given out, by the counter in Redis; null where it is gone. */
      readonly lastGiven: number | null;
      /** @description The newest count of history; null where there is none, or history is away. */
      readonly counted: components['schemas']['SequenceCount'] | null;
    };
    readonly SequenceCount: {
      /** @description The lowest number stored. */
      readonly first: number;
      /** @description The highest number stored. */
      readonly last: number;
      /** @description Events stored with a number. */
      readonly stored: number;
      /** @description Of these, events that share their number with another. */
      readonly repeated: number;
      /** @description Numbers between first and last neither stored nor dead-lettered: on their way, or lost. `tapedeck audit` tells which. */
      readonly missing: number;
      /** @description The first 100 ranges of missing numbers. */
      readonly gaps: readonly {
        /** @description The first number missing. */
        readonly first: number;
        /** @description The last one. */
        readonly last: number;
      }[];
      /**
       * Format: date-time
       * @description When it was counted, by the wall clock.
       * @example 2018-02-07T21:00:00Z
       */
      readonly countedAt: string;
    };
    readonly StreamLoss: {
      /**
       * @description The group that never got them.
       * @example history-writer
       */
      readonly group: string;
      /**
       * @description Trimmed while pending, or before it was delivered.
       * @enum {string}
       */
      readonly kind: 'lost' | 'trimmed-undelivered';
      /** @description How many. */
      readonly entries: number;
      /**
       * Format: date-time
       * @description When the newest of them was noticed, by the wall clock.
       * @example 2018-02-07T21:00:00Z
       */
      readonly lastCountedAt: string;
    };
    readonly DeadLettersPage: {
      /** @description Newest first. */
      readonly items: readonly components['schemas']['DeadLetter'][];
      /** @description Pass it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    readonly DeadLetter: {
      /**
       * @description Of the letter, within the dead letters of its stream.
       * @example 1518037260123-0
       */
      readonly id: string;
      /**
       * @description The stream that it is of.
       * @example stream:top_picks
       */
      readonly stream: string;
      /**
       * @description Of the original, on its stream.
       * @example 1518037260123-0
       */
      readonly entryId: string;
      /**
       * @description The group that could not store it.
       * @example history-writer
       */
      readonly group: string;
      /**
       * @description Who gave it up.
       * @example history-writer-0
       */
      readonly consumer: string;
      /**
       * @description An SQLSTATE, or a word such as `unknown-type`.
       * @example 22003
       */
      readonly code: string;
      /**
       * @description Why, in words.
       * @example numeric field overflow
       */
      readonly reason: string;
      /** @description How often it was tried. */
      readonly attempts: number;
      /**
       * Format: date-time
       * @description When it was given up, by the wall clock.
       * @example 2018-02-07T21:00:00Z
       */
      readonly time: string;
      /** @description Attributes of the original; null where it has none. */
      readonly event: {
        /**
         * @description The event.
         * @example 4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11
         */
        readonly id: string | null;
        /**
         * @description Who made it.
         * @example /tapedeck/top-picks
         */
        readonly source: string | null;
        /**
         * @description What it is about.
         * @example top_picks.run.completed
         */
        readonly type: string | null;
        /**
         * @description Whom it is about.
         * @example sp500/swing
         */
        readonly subject: string | null;
        /**
         * @description As-of, market time.
         * @example 2018-02-07T21:00:00Z
         */
        readonly time: string | null;
        /**
         * @description Its number.
         * @example 42
         */
        readonly sequence: string | null;
      };
    };
    readonly DeadLetterDetail: {
      /**
       * @description Of the letter, within the dead letters of its stream.
       * @example 1518037260123-0
       */
      readonly id: string;
      /**
       * @description The stream that it is of.
       * @example stream:top_picks
       */
      readonly stream: string;
      /**
       * @description Of the original, on its stream.
       * @example 1518037260123-0
       */
      readonly entryId: string;
      /**
       * @description The group that could not store it.
       * @example history-writer
       */
      readonly group: string;
      /**
       * @description Who gave it up.
       * @example history-writer-0
       */
      readonly consumer: string;
      /**
       * @description An SQLSTATE, or a word such as `unknown-type`.
       * @example 22003
       */
      readonly code: string;
      /**
       * @description Why, in words.
       * @example numeric field overflow
       */
      readonly reason: string;
      /** @description How often it was tried. */
      readonly attempts: number;
      /**
       * Format: date-time
       * @description When it was given up, by the wall clock.
       * @example 2018-02-07T21:00:00Z
       */
      readonly time: string;
      /** @description Attributes of the original; null where it has none. */
      readonly event: {
        /**
         * @description The event.
         * @example 4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11
         */
        readonly id: string | null;
        /**
         * @description Who made it.
         * @example /tapedeck/top-picks
         */
        readonly source: string | null;
        /**
         * @description What it is about.
         * @example top_picks.run.completed
         */
        readonly type: string | null;
        /**
         * @description Whom it is about.
         * @example sp500/swing
         */
        readonly subject: string | null;
        /**
         * @description As-of, market time.
         * @example 2018-02-07T21:00:00Z
         */
        readonly time: string | null;
        /**
         * @description Its number.
         * @example 42
         */
        readonly sequence: string | null;
      };
      /** @description Every field of the original as it was appended, in order; bytes that are no text show as U+FFFD. */
      readonly original: readonly {
        /**
         * @description Name of the field.
         * @example id
         */
        readonly name: string;
        /**
         * @description Its text.
         * @example 4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11
         */
        readonly value: string;
      }[];
    };
    readonly Redrive: {
      /**
       * @description Of the letter, within the dead letters of its stream.
       * @example 1518037260123-0
       */
      readonly id: string;
      /**
       * @description The stream that it is of.
       * @example stream:top_picks
       */
      readonly stream: string;
      /**
       * @description Under which the original is on its stream again.
       * @example 1518037260123-0
       */
      readonly entryId: string;
      /** @description True when an earlier call had put it there already. */
      readonly repeated: boolean;
    };
    readonly Ingested: {
      /**
       * Format: uuid
       * @description Of the event.
       */
      readonly id: string;
    };
    readonly IngestedLlmRequest: {
      /**
       * Format: uuid
       * @description Of the event.
       */
      readonly id: string;
      /**
       * @description US dollars, an exact decimal as text. Null where nobody knows it.
       * @example 0.0081
       */
      readonly costUsd: string | null;
      /**
       * @description Who said what it cost; `unpriced`: neither the client nor the price table.
       * @enum {string}
       */
      readonly costSource: 'client' | 'price-table' | 'unpriced';
    };
    /** @description What a model recommends, with a plan that can be judged against later bars. */
    readonly AiRecommendation: {
      /**
       * @description The instrument.
       * @example AAPL
       */
      readonly symbol: string;
      /**
       * @description To buy, or to sell short.
       * @enum {string}
       */
      readonly side: 'long' | 'short';
      /** @description Sessions within which it is meant to come true. */
      readonly horizonSessions: number;
      /** @description In the instrument's currency. */
      readonly entry: number;
      /** @description Below the entry of a long, above that of a short. */
      readonly stop: number;
      /** @description Nearest first, on the other side of the entry. */
      readonly targets: readonly number[];
      /** @description The model's own probability of success. */
      readonly confidence: number;
      /**
       * @description The model.
       * @example example-large-1
       */
      readonly model: string;
      /**
       * @description Why, in its words.
       * @example Breaks out of a range on volume.
       */
      readonly rationale: string;
      /**
       * @description The universe. Null where it was chosen from none.
       * @default null
       */
      readonly universe?: string | null;
    };
    /** @description What an agent found out. */
    readonly AiAnalysis: {
      /**
       * @description Who analysed, by a stable name.
       * @example macro-analyst
       */
      readonly agent: string;
      /**
       * @description What kind of analysis.
       * @example sentiment
       */
      readonly kind: string;
      /**
       * @description In short.
       * @example Risk is on.
       */
      readonly summary: string;
      /** @description In any shape: at most 8 levels, 2,000 values and 32,000 characters of text. */
      readonly findings: {
        readonly [key: string]: unknown;
      };
      /**
       * @description The instrument. Null where it is not about one.
       * @default null
       * @example AAPL
       */
      readonly symbol?: string | null;
      /**
       * @description The universe. Null where it is not about one.
       * @default null
       */
      readonly universe?: string | null;
      /**
       * @description The agent's own. Null where it has none.
       * @default null
       */
      readonly confidence?: number | null;
    };
    /** @description A lesson that an agent drew. */
    readonly AiLearning: {
      /**
       * @description Who learnt it, by a stable name.
       * @example macro-analyst
       */
      readonly agent: string;
      /**
       * @description What it is about.
       * @example gaps
       */
      readonly topic: string;
      /**
       * @description The lesson.
       * @example Gaps on twice the usual volume are rarely closed.
       */
      readonly lesson: string;
      /** @description What it was learnt from. */
      readonly evidence: readonly string[];
      /**
       * @description Where it holds. Null for everywhere.
       * @default null
       */
      readonly appliesTo?: string | null;
    };
    readonly LlmUsageReport: {
      /**
       * @description Whose model it is.
       * @example example
       */
      readonly provider: string;
      /**
       * @description The model, by the name that the price table has.
       * @example example-large-1
       */
      readonly model: string;
      /**
       * @description What it was for.
       * @example explain-picks
       */
      readonly purpose: string;
      /** @description Tokens of the prompt, cached ones included. */
      readonly promptTokens: number;
      /** @description Tokens of the answer. */
      readonly completionTokens: number;
      /**
       * @description Of the prompt's tokens, those the provider had cached. Null where it does not say.
       * @default null
       */
      readonly cachedTokens?: number | null;
      /**
       * @description US dollars, an exact decimal as text. Null or left out: worked out from the price table.
       * @default null
       * @example 0.0081
       */
      readonly costUsd?: string | null;
      /**
       * @description From asking to the last token. Null where nobody measured it.
       * @default null
       */
      readonly latencyMs?: number | null;
      /**
       * @description How it ended.
       * @enum {string}
       */
      readonly status: 'ok' | 'error' | 'timeout' | 'cancelled';
      /**
       * @description What went wrong. Null when the status is `ok`.
       * @default null
       */
      readonly error?: string | null;
    };
    /** @description One thing that happened to a position opened for a pick. */
    readonly PickEventData: {
      /**
       * Format: uuid
       * @description The same for the same pick of the same run.
       */
      readonly positionId: string;
      /**
       * Format: uuid
       * @description The run that made the pick.
       */
      readonly runId: string;
      /**
       * @description The instruments ranked.
       * @example sp500
       */
      readonly universe: string;
      /**
       * @description The trading horizon.
       * @enum {string}
       */
      readonly mode: 'scalping' | 'intraday' | 'swing' | 'positional';
      /**
       * @description The instrument picked.
       * @example AAPL
       */
      readonly symbol: string;
      /**
       * @description Bought, or sold short.
       * @enum {string}
       */
      readonly side: 'long' | 'short';
      /** @description In its run; 1 is the best. */
      readonly rank: number;
      /**
       * Format: date-time
       * @description As-of of the run.
       * @example 2018-02-07T21:00:00Z
       */
      readonly openedAt: string;
      /**
       * @description Session of the run, by the exchange's date.
       * @example 2018-02-07
       */
      readonly sessionDate: string;
      /**
       * @description What happened.
       * @enum {string}
       */
      readonly kind: 'opened' | 'entered' | 'target_hit' | 'stop_hit' | 'expired';
      /** @description Which target was hit, 1 the nearest; null otherwise. */
      readonly target: number | null;
      /** @description The planned price that it is about; null for an expiry. */
      readonly level: number | null;
      /** @description What it was filled at; null where nothing was. */
      readonly price: number | null;
      /** @description Share of the position that was filled; null where nothing was. */
      readonly shareRatio: number | null;
      /** @description A bar up to here left open what came first, and the worse was taken. */
      readonly ambiguous: boolean;
    };
    /** @description What a position opened for a pick came to. */
    readonly PickOutcomeData: {
      /**
       * Format: uuid
       * @description The same for the same pick of the same run.
       */
      readonly positionId: string;
      /**
       * Format: uuid
       * @description The run that made the pick.
       */
      readonly runId: string;
      /**
       * @description The instruments ranked.
       * @example sp500
       */
      readonly universe: string;
      /**
       * @description The trading horizon.
       * @enum {string}
       */
      readonly mode: 'scalping' | 'intraday' | 'swing' | 'positional';
      /**
       * @description The instrument picked.
       * @example AAPL
       */
      readonly symbol: string;
      /**
       * @description Bought, or sold short.
       * @enum {string}
       */
      readonly side: 'long' | 'short';
      /** @description In its run; 1 is the best. */
      readonly rank: number;
      /**
       * Format: date-time
       * @description As-of of the run.
       * @example 2018-02-07T21:00:00Z
       */
      readonly openedAt: string;
      /**
       * @description Session of the run, by the exchange's date.
       * @example 2018-02-07
       */
      readonly sessionDate: string;
      /** @description Of the pick. */
      readonly score: number;
      /** @description 1 when it closed; a later one adds forward returns, and replaces it. */
      readonly revision: number;
      /** @description No other revision follows. */
      readonly final: boolean;
      /** @description Price to enter at, as quoted when it was made. */
      readonly plannedEntry: number;
      /** @description Price at which it was wrong, as quoted when it was made. */
      readonly stop: number;
      /** @description Nearest first. */
      readonly targets: readonly number[];
      /** @description How many of them were reached. */
      readonly targetsHit: number;
      /**
       * Format: date-time
       * @description Close of the bar of the entry; null where it was never reached.
       * @example 2018-02-07T21:00:00Z
       */
      readonly enteredAt: string | null;
      /**
       * Format: date-time
       * @description Close of the bar of the last exit, or the expiry.
       * @example 2018-02-07T21:00:00Z
       */
      readonly closedAt: string;
      /** @description Price entered at, as quoted when it was made. */
      readonly entry: number | null;
      /** @description Mean of its exits, each weighed with its share, as quoted when it was made. */
      readonly exit: number | null;
      /**
       * @description Of the last exit.
       * @enum {string}
       */
      readonly exitReason: 'target' | 'stop' | 'expired';
      /** @description A bar left open what came first, and the worse was taken. */
      readonly ambiguous: boolean;
      /** @description In percent of the entry, in favour of the side; null where it was not entered. */
      readonly returnPct: number | null;
      /** @description The return in units of the planned risk, from planned entry to stop. */
      readonly rMultiple: number | null;
      /** @description Both ends counted. */
      readonly holdingSessions: number | null;
      /** @description Maximum favourable excursion, in percent of the entry: 0 or more. */
      readonly mfePct: number | null;
      /** @description Maximum adverse excursion, in percent of the entry: 0 or less. */
      readonly maePct: number | null;
      /** @description Return from the close of the session it was made in to that of the 1. after it, in percent in favour of the side; null until known. */
      readonly forward1Pct: number | null;
      /** @description Equal-weight return of the universe over the same sessions, on the same side, in percent; null where there is none. */
      readonly benchmark1Pct: number | null;
      /** @description Return from the close of the session it was made in to that of the 5. after it, in percent in favour of the side; null until known. */
      readonly forward5Pct: number | null;
      /** @description Equal-weight return of the universe over the same sessions, on the same side, in percent; null where there is none. */
      readonly benchmark5Pct: number | null;
      /** @description Return from the close of the session it was made in to that of the 20. after it, in percent in favour of the side; null until known. */
      readonly forward20Pct: number | null;
      /** @description Equal-weight return of the universe over the same sessions, on the same side, in percent; null where there is none. */
      readonly benchmark20Pct: number | null;
    };
    /** @description What a recommendation of a model came to. */
    readonly AiRecommendationOutcomeData: {
      /**
       * Format: uuid
       * @description The event that recommended it.
       */
      readonly recommendationId: string;
      /**
       * @description The model.
       * @example example-large-1
       */
      readonly model: string;
      /**
       * @description The instrument recommended.
       * @example AAPL
       */
      readonly symbol: string;
      /**
       * @description What was recommended.
       * @enum {string}
       */
      readonly side: 'long' | 'short';
      /** @description What it chose from; null for none. */
      readonly universe: string | null;
      /** @description The model's own probability of success. */
      readonly confidence: number;
      /** @description Sessions within which it was meant to come true. */
      readonly horizonSessions: number;
      /**
       * Format: date-time
       * @description As-of of the recommendation.
       * @example 2018-02-07T21:00:00Z
       */
      readonly recommendedAt: string;
      /**
       * @description Session of the recommendation, by the exchange's date.
       * @example 2018-02-07
       */
      readonly sessionDate: string;
      /** @description 1 when it closed; a later one adds forward returns, and replaces it. */
      readonly revision: number;
      /** @description No other revision follows. */
      readonly final: boolean;
      /** @description Price to enter at, as quoted when it was made. */
      readonly plannedEntry: number;
      /** @description Price at which it was wrong, as quoted when it was made. */
      readonly stop: number;
      /** @description Nearest first. */
      readonly targets: readonly number[];
      /** @description How many of them were reached. */
      readonly targetsHit: number;
      /**
       * Format: date-time
       * @description Close of the bar of the entry; null where it was never reached.
       * @example 2018-02-07T21:00:00Z
       */
      readonly enteredAt: string | null;
      /**
       * Format: date-time
       * @description Close of the bar of the last exit, or the expiry.
       * @example 2018-02-07T21:00:00Z
       */
      readonly closedAt: string;
      /** @description Price entered at, as quoted when it was made. */
      readonly entry: number | null;
      /** @description Mean of its exits, each weighed with its share, as quoted when it was made. */
      readonly exit: number | null;
      /**
       * @description Of the last exit.
       * @enum {string}
       */
      readonly exitReason: 'target' | 'stop' | 'expired';
      /** @description A bar left open what came first, and the worse was taken. */
      readonly ambiguous: boolean;
      /** @description In percent of the entry, in favour of the side; null where it was not entered. */
      readonly returnPct: number | null;
      /** @description The return in units of the planned risk, from planned entry to stop. */
      readonly rMultiple: number | null;
      /** @description Both ends counted. */
      readonly holdingSessions: number | null;
      /** @description Maximum favourable excursion, in percent of the entry: 0 or more. */
      readonly mfePct: number | null;
      /** @description Maximum adverse excursion, in percent of the entry: 0 or less. */
      readonly maePct: number | null;
      /** @description Return from the close of the session it was made in to that of the 1. after it, in percent in favour of the side; null until known. */
      readonly forward1Pct: number | null;
      /** @description Equal-weight return of the universe over the same sessions, on the same side, in percent; null where there is none. */
      readonly benchmark1Pct: number | null;
      /** @description Return from the close of the session it was made in to that of the 5. after it, in percent in favour of the side; null until known. */
      readonly forward5Pct: number | null;
      /** @description Equal-weight return of the universe over the same sessions, on the same side, in percent; null where there is none. */
      readonly benchmark5Pct: number | null;
      /** @description Return from the close of the session it was made in to that of the 20. after it, in percent in favour of the side; null until known. */
      readonly forward20Pct: number | null;
      /** @description Equal-weight return of the universe over the same sessions, on the same side, in percent; null where there is none. */
      readonly benchmark20Pct: number | null;
    };
    /** @description A version of the factor weights of a ranking was written down, or put in force. */
    readonly PolicyUpdateData: {
      /**
       * @description The instruments that it ranks.
       * @example sp500
       */
      readonly universe: string;
      /**
       * @description The trading horizon.
       * @enum {string}
       */
      readonly mode: 'scalping' | 'intraday' | 'swing' | 'positional';
      /**
       * @description Its name.
       * @example default-swing
       */
      readonly name: string;
      /** @description Of the name; both stand for one set of weights for ever. */
      readonly version: number;
      /** @description Weight by factor. */
      readonly weights: {
        readonly [key: string]: number;
      };
      /** @description Whether the lowest scores are picked as shorts. */
      readonly allowShorts: boolean;
      /**
       * @description What happened to it.
       * @enum {string}
       */
      readonly action: 'created' | 'activated';
      /** @description Why; null where nobody said. */
      readonly note: string | null;
    };
    /** @description What a request to a language model used and cost. */
    readonly LlmRequestData: {
      /**
       * @description Whose model it is.
       * @example example
       */
      readonly provider: string;
      /**
       * @description The model, by the name that the price table has.
       * @example example-large-1
       */
      readonly model: string;
      /**
       * @description What it was for.
       * @example explain-picks
       */
      readonly purpose: string;
      /** @description Tokens of the prompt, cached ones included. */
      readonly promptTokens: number;
      /** @description Tokens of the answer. */
      readonly completionTokens: number;
      /**
       * @description Of the prompt's tokens, those the provider had cached. Null where it does not say.
       * @default null
       */
      readonly cachedTokens: number | null;
      /**
       * @description US dollars, an exact decimal as text; null where nobody knows it, which is not the same as free.
       * @default null
       * @example 0.0081
       */
      readonly costUsd: string | null;
      /**
       * @description From asking to the last token. Null where nobody measured it.
       * @default null
       */
      readonly latencyMs: number | null;
      /**
       * @description How it ended.
       * @enum {string}
       */
      readonly status: 'ok' | 'error' | 'timeout' | 'cancelled';
      /**
       * @description What went wrong. Null when the status is `ok`.
       * @default null
       */
      readonly error: string | null;
      /**
       * @description Who said what it cost; `unpriced`: nobody knows.
       * @enum {string}
       */
      readonly costSource: 'client' | 'price-table' | 'unpriced';
    };
    readonly LlmCosts: {
      /**
       * @description What an item is of.
       * @enum {string}
       */
      readonly groupBy: 'model' | 'day';
      /**
       * Format: date-time
       * @description Earliest as-of; null where the range is open.
       * @example 2018-02-07T21:00:00Z
       */
      readonly from: string | null;
      /**
       * Format: date-time
       * @description Latest as-of; null where the range is open.
       * @example 2018-02-07T21:00:00Z
       */
      readonly to: string | null;
      /** @description In order of model or day. */
      readonly items: readonly components['schemas']['LlmCostItem'][];
      readonly total: components['schemas']['LlmCost'];
    };
    /** @description What the requests of the range used and cost. */
    readonly LlmCost: {
      /** @description Requests, failed ones included. */
      readonly calls: number;
      /** @description Cached ones included. */
      readonly promptTokens: number;
      /** @description Tokens of the answers. */
      readonly completionTokens: number;
      /** @description Of the prompts’ tokens, those the providers had cached. */
      readonly cachedTokens: number;
      /**
       * @description US dollars, an exact decimal as text, of the requests whose cost is known.
       * @example 12.0081
       */
      readonly costUsd: string;
      /** @description Requests whose cost nobody knows. */
      readonly unpricedCalls: number;
    };
    readonly LlmCostItem: {
      /**
       * @description Grouped by model.
       * @example example-large-1
       */
      readonly model?: string;
      /**
       * Format: date
       * @description Grouped by day, UTC.
       */
      readonly day?: string;
      /** @description Requests, failed ones included. */
      readonly calls: number;
      /** @description Cached ones included. */
      readonly promptTokens: number;
      /** @description Tokens of the answers. */
      readonly completionTokens: number;
      /** @description Of the prompts’ tokens, those the providers had cached. */
      readonly cachedTokens: number;
      /**
       * @description US dollars, an exact decimal as text, of the requests whose cost is known.
       * @example 12.0081
       */
      readonly costUsd: string;
      /** @description Requests whose cost nobody knows. */
      readonly unpricedCalls: number;
    };
    readonly PortfolioPositionsSnapshot: {
      /**
       * Format: uuid
       * @description Same for the same slot, however often computed.
       */
      readonly id: string;
      /**
       * @description CloudEvents type of its event.
       * @example top_picks.run.completed
       */
      readonly type: string;
      /**
       * @description What it is about.
       * @example sp500/swing
       */
      readonly subject: string;
      /**
       * Format: date-time
       * @description The moment in the market that it describes.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /**
       * Format: date-time
       * @description When it was computed, by the wall clock.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedAt: string;
      /**
       * Format: date-time
       * @description As-of of the snapshot after this one.
       * @example 2018-02-07T21:00:00Z
       */
      readonly nextExpectedAt: string;
      /**
       * Format: date-time
       * @description From this market moment on it is stale: its successor is overdue.
       * @example 2018-02-07T21:00:00Z
       */
      readonly staleAfter: string;
      /**
       * @description The service that computed it.
       * @example /tapedeck/top-picks
       */
      readonly source: string;
      readonly data: components['schemas']['PortfolioPositionsData'];
    };
    /** @description The portfolio, in shares of the as-of. Amounts are exact decimals as text, rounded once; null says that there is no such figure, never zero. */
    readonly PortfolioPositionsData: {
      /**
       * @description Of every amount.
       * @example USD
       */
      readonly currency: string;
      /**
       * @description The session that the day is about.
       * @example 2018-02-07
       */
      readonly sessionDate: string;
      /**
       * @description The session from whose close it is measured.
       * @example 2018-02-07
       */
      readonly previousSessionDate: string | null;
      /** @description By symbol. */
      readonly positions: readonly components['schemas']['PortfolioPosition'][];
      readonly totals: components['schemas']['PortfolioTotals'];
      /** @description Of the priced positions, largest first. */
      readonly sectorExposure: readonly components['schemas']['SectorExposure'][];
      /** @description Null until the return of a session is known. */
      readonly drawdown: components['schemas']['PortfolioDrawdown'] | null;
      /** @description Null where no position has one. */
      readonly beta: components['schemas']['PortfolioBeta'] | null;
      /** @description The positions without a price. */
      readonly missingPrices: readonly components['schemas']['MissingPrice'][];
      /** @description What figures were restated for. */
      readonly splits: readonly components['schemas']['AppliedSplit'][];
    };
    /** @description What is held of one symbol. */
    readonly PortfolioPosition: {
      /**
       * @description The instrument.
       * @example AAPL
       */
      readonly symbol: string;
      /** @description Null where the source does not say. */
      readonly sector: string | null;
      /**
       * @description By the sign of the quantity.
       * @enum {string}
       */
      readonly side: 'long' | 'short' | 'flat';
      /**
       * @description Below zero for a short.
       * @example 101.25
       */
      readonly quantity: string;
      /**
       * @description A share.
       * @example 101.25
       */
      readonly averageCost: string;
      /**
       * Format: date-time
       * @description Held without a break since.
       * @example 2018-02-07T21:00:00Z
       */
      readonly openedAt: string;
      /**
       * @description The newest at or before the as-of.
       * @example 101.25
       */
      readonly price: string | null;
      /**
       * Format: date-time
       * @description When it was seen.
       * @example 2018-02-07T21:00:00Z
       */
      readonly priceAsOf: string | null;
      /** @description Why there is no price. */
      readonly priceMissing: string | null;
      /** @description Carried forward from before the session. */
      readonly priceIsStale: boolean;
      /**
       * @description Of the session before.
       * @example 101.25
       */
      readonly previousClose: string | null;
      /**
       * @description Quantity × average cost as entered.
       * @example 12.00
       */
      readonly cost: string;
      /**
       * @description Quantity × price.
       * @example 12.00
       */
      readonly marketValue: string | null;
      /**
       * @description Since the previous close; of what was added since, from its cost.
       * @example 12.00
       */
      readonly dayPnl: string | null;
      /**
       * @description The same, in percent.
       * @example 12.0000
       */
      readonly dayPnlPct: string | null;
      /**
       * @description Market value less cost.
       * @example 12.00
       */
      readonly totalPnl: string | null;
      /**
       * @description The same, in percent.
       * @example 12.0000
       */
      readonly totalPnlPct: string | null;
      /**
       * @description Share of the gross exposure; all add up to 1.
       * @example 12.000000
       */
      readonly weightRatio: string | null;
      /** @description To the equal-weight return of the universe. */
      readonly beta: number | null;
    };
    /** @description Over the priced positions; null where something is held and nothing priced. */
    readonly PortfolioTotals: {
      /** @description Flat ones included. */
      readonly positions: number;
      /** @description Those with a price. */
      readonly pricedPositions: number;
      /**
       * @description Their share of the absolute cost.
       * @example 12.000000
       */
      readonly pricedShareRatio: string | null;
      /** @description Left out of every figure but `cost`. */
      readonly unpriced: readonly string[];
      /** @description Left out of the day. */
      readonly withoutDayPnl: readonly string[];
      /**
       * @description Of all positions.
       * @example 12.00
       */
      readonly cost: string;
      /**
       * @description Of the priced ones.
       * @example 12.00
       */
      readonly pricedCost: string | null;
      /**
       * @description What they are worth.
       * @example 12.00
       */
      readonly marketValue: string | null;
      /**
       * @description Value of the longs.
       * @example 12.00
       */
      readonly longExposure: string | null;
      /**
       * @description Value of the shorts, zero or more.
       * @example 12.00
       */
      readonly shortExposure: string | null;
      /**
       * @description Long + short.
       * @example 12.00
       */
      readonly grossExposure: string | null;
      /**
       * @description Long − short.
       * @example 12.00
       */
      readonly netExposure: string | null;
      /**
       * @description Since the previous close.
       * @example 12.00
       */
      readonly dayPnl: string | null;
      /**
       * @description What it was made with.
       * @example 12.00
       */
      readonly dayBase: string | null;
      /**
       * @description The one over the other, in percent.
       * @example 12.0000
       */
      readonly dayPnlPct: string | null;
      /**
       * @description Market value less cost.
       * @example 12.00
       */
      readonly totalPnl: string | null;
      /**
       * @description The same, in percent.
       * @example 12.0000
       */
      readonly totalPnlPct: string | null;
      /**
       * @description Null where no cash is kept.
       * @example 12.00
       */
      readonly cash: string | null;
      /**
       * @description Market value + cash.
       * @example 12.00
       */
      readonly equity: string | null;
    };
    /** @description What the priced positions of a sector come to. */
    readonly SectorExposure: {
      /** @description Null for those whose sector nobody says. */
      readonly sector: string | null;
      /** @description How many. */
      readonly positions: number;
      /**
       * @description Value of the longs.
       * @example 12.00
       */
      readonly longExposure: string;
      /**
       * @description Value of the shorts.
       * @example 12.00
       */
      readonly shortExposure: string;
      /**
       * @description Long + short.
       * @example 12.00
       */
      readonly grossExposure: string;
      /**
       * @description Long − short.
       * @example 12.00
       */
      readonly netExposure: string;
      /**
       * @description Share of the gross exposure.
       * @example 12.000000
       */
      readonly weightRatio: string;
    };
    /** @description How far the portfolio stands below its best, on its time-weighted index. */
    readonly PortfolioDrawdown: {
      /**
       * @description First session of the index, which is 1 before it.
       * @example 2018-02-07
       */
      readonly since: string;
      /** @description Sessions in it. */
      readonly sessions: number;
      /** @description Where sessions are missing. */
      readonly gaps: number;
      /**
       * @description The index.
       * @example 12.000000
       */
      readonly current: string;
      /**
       * @description Its highest.
       * @example 12.000000
       */
      readonly peak: string;
      /**
       * @description The one over the other, less 1.
       * @example 12.000000
       */
      readonly currentRatio: string;
      /**
       * @description The deepest it stood below an earlier peak.
       * @example 12.000000
       */
      readonly maxDrawdownRatio: string;
      /**
       * @description When that was.
       * @example 2018-02-07
       */
      readonly troughDate: string | null;
    };
    /** @description The betas of the positions by their share of the value. */
    readonly PortfolioBeta: {
      /** @description The beta. */
      readonly value: number;
      /**
       * @description Whose equal-weight return is the market.
       * @example all
       */
      readonly universe: string;
      /** @description Returns looked back on at most. */
      readonly sessions: number;
      /**
       * @description Share of the gross exposure that has a beta.
       * @example 12.000000
       */
      readonly coveredShareRatio: string;
      /** @description Without a beta of their own. */
      readonly leavesOut: readonly string[];
    };
    /** @description A position that could not be valued. */
    readonly MissingPrice: {
      /**
       * @description The instrument.
       * @example AAPL
       */
      readonly symbol: string;
      /**
       * @description Why.
       * @example no bars
       */
      readonly reason: string;
    };
    /** @description A split that figures were restated for. */
    readonly AppliedSplit: {
      /**
       * @description The instrument.
       * @example AAPL
       */
      readonly symbol: string;
      /**
       * @description First session in new shares.
       * @example 2014-06-09
       */
      readonly date: string;
      /**
       * @description New shares for old ones.
       * @example 7:1
       */
      readonly ratio: string;
      /**
       * @description Where it is known from.
       * @example factor-file
       */
      readonly source: string;
      /** @description Which figures. */
      readonly restated: readonly ('holding' | 'price' | 'previousClose')[];
      /**
       * @description Of the holding.
       * @example 101.25
       */
      readonly quantityBefore: string;
      /**
       * @description Of the holding.
       * @example 101.25
       */
      readonly quantityAfter: string;
      /**
       * @description A share.
       * @example 101.25
       */
      readonly averageCostBefore: string;
      /**
       * @description A share.
       * @example 101.25
       */
      readonly averageCostAfter: string;
    };
    readonly PortfolioWatchlistSnapshot: {
      /**
       * Format: uuid
       * @description Same for the same slot, however often computed.
       */
      readonly id: string;
      /**
       * @description CloudEvents type of its event.
       * @example top_picks.run.completed
       */
      readonly type: string;
      /**
       * @description What it is about.
       * @example sp500/swing
       */
      readonly subject: string;
      /**
       * Format: date-time
       * @description The moment in the market that it describes.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /**
       * Format: date-time
       * @description When it was computed, by the wall clock.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedAt: string;
      /**
       * Format: date-time
       * @description As-of of the snapshot after this one.
       * @example 2018-02-07T21:00:00Z
       */
      readonly nextExpectedAt: string;
      /**
       * Format: date-time
       * @description From this market moment on it is stale: its successor is overdue.
       * @example 2018-02-07T21:00:00Z
       */
      readonly staleAfter: string;
      /**
       * @description The service that computed it.
       * @example /tapedeck/top-picks
       */
      readonly source: string;
      readonly data: components['schemas']['WatchlistData'];
    };
    /** @description What is watched. */
    readonly WatchlistData: {
      /** @description By symbol. */
      readonly items: readonly components['schemas']['WatchlistItem'][];
    };
    /** @description A watched symbol. Null says that there is no such figure. */
    readonly WatchlistItem: {
      /**
       * @description The instrument.
       * @example AAPL
       */
      readonly symbol: string;
      /**
       * @description The newest at or before the as-of.
       * @example 101.25
       */
      readonly price: string | null;
      /**
       * Format: date-time
       * @description When it was seen.
       * @example 2018-02-07T21:00:00Z
       */
      readonly priceAsOf: string | null;
      /** @description Why there is no price. */
      readonly priceMissing: string | null;
      /**
       * @description From the close before the session of the price, in percent.
       * @example 12.0000
       */
      readonly changePct: string | null;
      /**
       * @description Of that session, up to the price.
       * @example 101.25
       */
      readonly dayHigh: string | null;
      /**
       * @description Of that session, up to the price.
       * @example 101.25
       */
      readonly dayLow: string | null;
      /** @description Of that session, up to the price. */
      readonly volume: number | null;
      /**
       * @description The session of the price.
       * @example 2018-02-07
       */
      readonly sessionDate: string | null;
      /** @description What its owner wrote beside it. */
      readonly note: string | null;
    };
    readonly HoldingEdit: {
      /**
       * @description In shares or units; below zero for a short, zero for a flat position. At most 15 digits before and 10 after the point.
       * @example 101.25
       */
      readonly quantity: string;
      /**
       * @description A share, zero or more. At most 10 digits after the point, and before it 18 with those of the quantity.
       * @example 101.25
       */
      readonly averageCost: string;
      /**
       * @description The portfolio’s own, or null for it; any other is refused.
       * @default null
       * @example null
       */
      readonly currency?: string | null;
    };
    readonly RecordedHolding: {
      /**
       * @description The instrument.
       * @example AAPL
       */
      readonly symbol: string;
      /**
       * @description In shares or units; below zero for a short, zero for a flat position. At most 15 digits before and 10 after the point.
       * @example 101.25
       */
      readonly quantity: string;
      /**
       * @description A share, zero or more. At most 10 digits after the point, and before it 18 with those of the quantity.
       * @example 101.25
       */
      readonly averageCost: string;
      /**
       * @description The portfolio’s own, or null for it; any other is refused.
       * @default null
       * @example null
       */
      readonly currency: string | null;
      /**
       * Format: date-time
       * @description Market time from which on it holds.
       * @example 2018-02-07T21:00:00Z
       */
      readonly effectiveAt: string;
      /** @description Count of the changes of the symbol up to this one; as `"3"` it goes into If-Match. */
      readonly version: number;
      /**
       * Format: date-time
       * @description When it was recorded, by the wall clock.
       * @example 2018-02-07T21:00:00Z
       */
      readonly recordedAt: string;
    };
    readonly Holding: {
      /**
       * @description The instrument.
       * @example AAPL
       */
      readonly symbol: string;
      /**
       * @description In shares or units; below zero for a short, zero for a flat position. At most 15 digits before and 10 after the point.
       * @example 101.25
       */
      readonly quantity: string;
      /**
       * @description A share, zero or more. At most 10 digits after the point, and before it 18 with those of the quantity.
       * @example 101.25
       */
      readonly averageCost: string;
      /**
       * @description The portfolio’s own, or null for it; any other is refused.
       * @default null
       * @example null
       */
      readonly currency: string | null;
      /**
       * Format: date-time
       * @description Market time from which on it holds.
       * @example 2018-02-07T21:00:00Z
       */
      readonly effectiveAt: string;
      /** @description Count of the changes of the symbol up to this one; as `"3"` it goes into If-Match. */
      readonly version: number;
      /**
       * Format: date-time
       * @description Held without a break since.
       * @example 2018-02-07T21:00:00Z
       */
      readonly openedAt: string;
    };
    readonly Holdings: {
      /**
       * Format: date-time
       * @description The moment in the market that it is about.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string;
      /**
       * @description Of the portfolio.
       * @example USD
       */
      readonly currency: string;
      /** @description By symbol. */
      readonly items: readonly components['schemas']['Holding'][];
    };
    readonly WatchlistEdit: {
      /**
       * @description To be shown beside it.
       * @default null
       */
      readonly note?: string | null;
    };
    readonly WatchedSymbol: {
      /**
       * @description The instrument.
       * @example AAPL
       */
      readonly symbol: string;
      /**
       * @description To be shown beside it.
       * @default null
       */
      readonly note: string | null;
    };
    readonly Live: {
      /**
       * @description It runs.
       * @enum {string}
       */
      readonly status: 'live';
    };
    readonly Ready: {
      /**
       * @description Something can be answered.
       * @enum {string}
       */
      readonly status: 'ready';
      /** @description Which of the places that answers come from are there; one is enough. */
      readonly sources: {
        /** @description The latest snapshots, and the live stream. */
        readonly redis: boolean;
        /** @description PostgreSQL: the past. */
        readonly history: boolean;
      };
    };
    readonly DataFreshness: {
      /**
       * @description `stale` when any key is.
       * @enum {string}
       */
      readonly status: 'fresh' | 'stale';
      /**
       * Format: date-time
       * @description The market clock when this was answered.
       * @example 2018-02-07T21:00:00Z
       */
      readonly marketTime: string;
      /**
       * @description By the calendar of the exchange. What is closed is not stale.
       * @enum {string}
       */
      readonly market: 'open' | 'closed';
      /**
       * Format: date-time
       * @description When a closed market opens again.
       * @example 2018-02-07T21:00:00Z
       */
      readonly opensAt: string | null;
      /** @description Every key that is planned or there. */
      readonly keys: readonly components['schemas']['KeyFreshness'][];
    };
    readonly KeyFreshness: {
      /**
       * @description In Redis.
       * @example top_picks:sp500:swing
       */
      readonly key: string;
      /**
       * @description What its snapshot is about.
       * @example sp500/swing
       */
      readonly subject: string;
      /**
       * Format: date-time
       * @description Null when there is no snapshot.
       * @example 2018-02-07T21:00:00Z
       */
      readonly asOf: string | null;
      /**
       * Format: date-time
       * @description By the wall clock.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedAt: string | null;
      /**
       * Format: date-time
       * @description As-of of the next snapshot.
       * @example 2018-02-07T21:00:00Z
       */
      readonly nextExpectedAt: string | null;
      /**
       * Format: date-time
       * @description From this market moment on it is stale.
       * @example 2018-02-07T21:00:00Z
       */
      readonly staleAfter: string | null;
      /**
       * @description `fresh`: no successor is overdue. `closed`: there is none outside the session, and its last slot was run. `skipped`: left out on purpose, for the reason told. `stale`: overdue, or absent.
       * @enum {string}
       */
      readonly state: 'fresh' | 'closed' | 'skipped' | 'stale';
      /** @description Whether its state is `stale`. */
      readonly stale: boolean;
      /** @description Why the newest slot was skipped, failed or is still tried; null when it was run. */
      readonly reason: string | null;
      /**
       * @description Where it was read.
       * @enum {string|null}
       */
      readonly source: 'redis' | 'memory' | 'history' | null;
    };
    readonly InstrumentList: {
      /**
       * @description The one asked for.
       * @example sp500
       */
      readonly universe: string;
      /** @description Every one that may be asked for. */
      readonly universes: readonly string[];
      /** @description What bars come in, finest first. */
      readonly timeframes: readonly ('1m' | '15m' | '1h' | '1d' | '1w')[];
      /**
       * @description The exchange calendar: a market identifier code of ISO 10383, or 24/7.
       * @example XNYS
       */
      readonly calendar: string;
      /**
       * @description IANA zone of the exchange's dates.
       * @example America/New_York
       */
      readonly zone: string;
      /** @description In the order of the universe. */
      readonly items: readonly components['schemas']['Instrument'][];
    };
    readonly Instrument: {
      /**
       * @description The instrument.
       * @example AAPL
       */
      readonly symbol: string;
      /**
       * @description Its name in words.
       * @example Apple Inc.
       */
      readonly name: string;
      /**
       * @description Empty where it is not known.
       * @example Information Technology
       */
      readonly sector: string;
      /** @description False for a member of the universe that the market data lacks. */
      readonly hasBars: boolean;
    };
    readonly BarsPage: {
      /**
       * @description The instrument.
       * @example AAPL
       */
      readonly symbol: string;
      /**
       * @description The length of a bar.
       * @enum {string}
       */
      readonly timeframe: '1m' | '15m' | '1h' | '1d' | '1w';
      /**
       * @description The exchange calendar: a market identifier code of ISO 10383, or 24/7.
       * @example XNYS
       */
      readonly calendar: string;
      /**
       * @description IANA zone of the exchange's dates.
       * @example America/New_York
       */
      readonly zone: string;
      /** @description Oldest first. */
      readonly items: readonly components['schemas']['Bar'][];
      /** @description Hand it in as `cursor` for the bars before these; null where the range has none. */
      readonly nextCursor: string | null;
    };
    readonly Bar: {
      /**
       * Format: date-time
       * @description The bar's first moment.
       * @example 2018-02-07T21:00:00Z
       */
      readonly openTime: string;
      /**
       * Format: date-time
       * @description The first moment at which the bar may be seen.
       * @example 2018-02-07T21:00:00Z
       */
      readonly closeTime: string;
      /** @description In the instrument's currency, as the source has it. */
      readonly open: number;
      /** @description The highest price. */
      readonly high: number;
      /** @description The lowest price. */
      readonly low: number;
      /** @description The last price. */
      readonly close: number;
      /** @description Units traded. */
      readonly volume: number;
      /** @description The close adjusted for splits and dividends; only where the source has such closes. */
      readonly adjClose?: number | null;
    };
    /** @description The `data` of a message: a CloudEvents 1.0 event in structured JSON. */
    readonly LiveEvent:
      | components['schemas']['TopPicksRunCompletedEvent']
      | components['schemas']['TopPicksPositionsSnapshotEvent']
      | components['schemas']['TopPicksPickEventEvent']
      | components['schemas']['TopPicksPickOutcomeEvent']
      | components['schemas']['TopPicksPolicyUpdatedEvent']
      | components['schemas']['DashboardOverviewSnapshotEvent']
      | components['schemas']['DashboardPerformanceSnapshotEvent']
      | components['schemas']['PortfolioPositionsSnapshotEvent']
      | components['schemas']['PortfolioWatchlistSnapshotEvent']
      | components['schemas']['ScalpingMonitorSnapshotEvent']
      | components['schemas']['SrLevelsComputedEvent']
      | components['schemas']['AiRecommendationCreatedEvent']
      | components['schemas']['AiRecommendationOutcomeEvent']
      | components['schemas']['AiAnalysisCreatedEvent']
      | components['schemas']['AiLearningCreatedEvent']
      | components['schemas']['LlmRequestCompletedEvent'];
    /** @description The event `top_picks.run.completed`; it may have further CloudEvents extensions. */
    readonly TopPicksRunCompletedEvent: {
      /**
       * @description Of CloudEvents.
       * @enum {string}
       */
      readonly specversion: '1.0';
      /**
       * @description The same for the same event, however often it is sent.
       * @example 4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11
       */
      readonly id: string;
      /**
       * @description Who made it.
       * @example /tapedeck/top-picks
       */
      readonly source: string;
      /**
       * @description What it is about. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      readonly type: 'top_picks.run.completed';
      /**
       * @description Whom it is about.
       * @example sp500/swing
       */
      readonly subject: string;
      /**
       * Format: date-time
       * @description As-of, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly time: string;
      /**
       * @description Of `data`.
       * @example application/json
       */
      readonly datacontenttype: string;
      /**
       * @description Version of the shape of `data`.
       * @example urn:tapedeck:schema:top_picks.run.completed/v1
       */
      readonly dataschema: string;
      readonly data: components['schemas']['TopPicksData'];
      /**
       * @description Counts the events of one source on one stream, without gaps.
       * @example 42
       */
      readonly sequence?: string;
      /**
       * @description W3C trace context of the producer.
       * @example 00-4f6f8a525d0e5f0e9f5e0a4b8c1f7d11-0a4b8c1f7d114f6f-01
       */
      readonly traceparent?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: when it was computed, wall time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: as-of of the next one, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly nextexpectedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: from when on it is stale, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly staleafter?: string;
    };
    /** @description The event `top_picks.positions.snapshot`; it may have further CloudEvents extensions. */
    readonly TopPicksPositionsSnapshotEvent: {
      /**
       * @description Of CloudEvents.
       * @enum {string}
       */
      readonly specversion: '1.0';
      /**
       * @description The same for the same event, however often it is sent.
       * @example 4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11
       */
      readonly id: string;
      /**
       * @description Who made it.
       * @example /tapedeck/top-picks
       */
      readonly source: string;
      /**
       * @description What it is about. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      readonly type: 'top_picks.positions.snapshot';
      /**
       * @description Whom it is about.
       * @example sp500/swing
       */
      readonly subject: string;
      /**
       * Format: date-time
       * @description As-of, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly time: string;
      /**
       * @description Of `data`.
       * @example application/json
       */
      readonly datacontenttype: string;
      /**
       * @description Version of the shape of `data`.
       * @example urn:tapedeck:schema:top_picks.positions.snapshot/v1
       */
      readonly dataschema: string;
      readonly data: components['schemas']['TopPicksPositionsData'];
      /**
       * @description Counts the events of one source on one stream, without gaps.
       * @example 42
       */
      readonly sequence?: string;
      /**
       * @description W3C trace context of the producer.
       * @example 00-4f6f8a525d0e5f0e9f5e0a4b8c1f7d11-0a4b8c1f7d114f6f-01
       */
      readonly traceparent?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: when it was computed, wall time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: as-of of the next one, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly nextexpectedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: from when on it is stale, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly staleafter?: string;
    };
    /** @description The event `top_picks.pick.event`; it may have further CloudEvents extensions. */
    readonly TopPicksPickEventEvent: {
      /**
       * @description Of CloudEvents.
       * @enum {string}
       */
      readonly specversion: '1.0';
      /**
       * @description The same for the same event, however often it is sent.
       * @example 4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11
       */
      readonly id: string;
      /**
       * @description Who made it.
       * @example /tapedeck/top-picks
       */
      readonly source: string;
      /**
       * @description What it is about. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      readonly type: 'top_picks.pick.event';
      /**
       * @description Whom it is about.
       * @example sp500/swing
       */
      readonly subject: string;
      /**
       * Format: date-time
       * @description As-of, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly time: string;
      /**
       * @description Of `data`.
       * @example application/json
       */
      readonly datacontenttype: string;
      /**
       * @description Version of the shape of `data`.
       * @example urn:tapedeck:schema:top_picks.pick.event/v1
       */
      readonly dataschema: string;
      readonly data: components['schemas']['PickEventData'];
      /**
       * @description Counts the events of one source on one stream, without gaps.
       * @example 42
       */
      readonly sequence?: string;
      /**
       * @description W3C trace context of the producer.
       * @example 00-4f6f8a525d0e5f0e9f5e0a4b8c1f7d11-0a4b8c1f7d114f6f-01
       */
      readonly traceparent?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: when it was computed, wall time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: as-of of the next one, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly nextexpectedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: from when on it is stale, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly staleafter?: string;
    };
    /** @description The event `top_picks.pick.outcome`; it may have further CloudEvents extensions. */
    readonly TopPicksPickOutcomeEvent: {
      /**
       * @description Of CloudEvents.
       * @enum {string}
       */
      readonly specversion: '1.0';
      /**
       * @description The same for the same event, however often it is sent.
       * @example 4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11
       */
      readonly id: string;
      /**
       * @description Who made it.
       * @example /tapedeck/top-picks
       */
      readonly source: string;
      /**
       * @description What it is about. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      readonly type: 'top_picks.pick.outcome';
      /**
       * @description Whom it is about.
       * @example sp500/swing
       */
      readonly subject: string;
      /**
       * Format: date-time
       * @description As-of, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly time: string;
      /**
       * @description Of `data`.
       * @example application/json
       */
      readonly datacontenttype: string;
      /**
       * @description Version of the shape of `data`.
       * @example urn:tapedeck:schema:top_picks.pick.outcome/v1
       */
      readonly dataschema: string;
      readonly data: components['schemas']['PickOutcomeData'];
      /**
       * @description Counts the events of one source on one stream, without gaps.
       * @example 42
       */
      readonly sequence?: string;
      /**
       * @description W3C trace context of the producer.
       * @example 00-4f6f8a525d0e5f0e9f5e0a4b8c1f7d11-0a4b8c1f7d114f6f-01
       */
      readonly traceparent?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: when it was computed, wall time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: as-of of the next one, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly nextexpectedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: from when on it is stale, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly staleafter?: string;
    };
    /** @description The event `top_picks.policy.updated`; it may have further CloudEvents extensions. */
    readonly TopPicksPolicyUpdatedEvent: {
      /**
       * @description Of CloudEvents.
       * @enum {string}
       */
      readonly specversion: '1.0';
      /**
       * @description The same for the same event, however often it is sent.
       * @example 4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11
       */
      readonly id: string;
      /**
       * @description Who made it.
       * @example /tapedeck/top-picks
       */
      readonly source: string;
      /**
       * @description What it is about. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      readonly type: 'top_picks.policy.updated';
      /**
       * @description Whom it is about.
       * @example sp500/swing
       */
      readonly subject: string;
      /**
       * Format: date-time
       * @description As-of, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly time: string;
      /**
       * @description Of `data`.
       * @example application/json
       */
      readonly datacontenttype: string;
      /**
       * @description Version of the shape of `data`.
       * @example urn:tapedeck:schema:top_picks.policy.updated/v1
       */
      readonly dataschema: string;
      readonly data: components['schemas']['PolicyUpdateData'];
      /**
       * @description Counts the events of one source on one stream, without gaps.
       * @example 42
       */
      readonly sequence?: string;
      /**
       * @description W3C trace context of the producer.
       * @example 00-4f6f8a525d0e5f0e9f5e0a4b8c1f7d11-0a4b8c1f7d114f6f-01
       */
      readonly traceparent?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: when it was computed, wall time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: as-of of the next one, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly nextexpectedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: from when on it is stale, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly staleafter?: string;
    };
    /** @description The event `dashboard.overview.snapshot`; it may have further CloudEvents extensions. */
    readonly DashboardOverviewSnapshotEvent: {
      /**
       * @description Of CloudEvents.
       * @enum {string}
       */
      readonly specversion: '1.0';
      /**
       * @description The same for the same event, however often it is sent.
       * @example 4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11
       */
      readonly id: string;
      /**
       * @description Who made it.
       * @example /tapedeck/top-picks
       */
      readonly source: string;
      /**
       * @description What it is about. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      readonly type: 'dashboard.overview.snapshot';
      /**
       * @description Whom it is about.
       * @example sp500/swing
       */
      readonly subject: string;
      /**
       * Format: date-time
       * @description As-of, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly time: string;
      /**
       * @description Of `data`.
       * @example application/json
       */
      readonly datacontenttype: string;
      /**
       * @description Version of the shape of `data`.
       * @example urn:tapedeck:schema:dashboard.overview.snapshot/v1
       */
      readonly dataschema: string;
      readonly data: components['schemas']['DashboardOverviewData'];
      /**
       * @description Counts the events of one source on one stream, without gaps.
       * @example 42
       */
      readonly sequence?: string;
      /**
       * @description W3C trace context of the producer.
       * @example 00-4f6f8a525d0e5f0e9f5e0a4b8c1f7d11-0a4b8c1f7d114f6f-01
       */
      readonly traceparent?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: when it was computed, wall time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: as-of of the next one, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly nextexpectedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: from when on it is stale, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly staleafter?: string;
    };
    /** @description The event `dashboard.performance.snapshot`; it may have further CloudEvents extensions. */
    readonly DashboardPerformanceSnapshotEvent: {
      /**
       * @description Of CloudEvents.
       * @enum {string}
       */
      readonly specversion: '1.0';
      /**
       * @description The same for the same event, however often it is sent.
       * @example 4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11
       */
      readonly id: string;
      /**
       * @description Who made it.
       * @example /tapedeck/top-picks
       */
      readonly source: string;
      /**
       * @description What it is about. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      readonly type: 'dashboard.performance.snapshot';
      /**
       * @description Whom it is about.
       * @example sp500/swing
       */
      readonly subject: string;
      /**
       * Format: date-time
       * @description As-of, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly time: string;
      /**
       * @description Of `data`.
       * @example application/json
       */
      readonly datacontenttype: string;
      /**
       * @description Version of the shape of `data`.
       * @example urn:tapedeck:schema:dashboard.performance.snapshot/v1
       */
      readonly dataschema: string;
      readonly data: components['schemas']['DashboardPerformanceData'];
      /**
       * @description Counts the events of one source on one stream, without gaps.
       * @example 42
       */
      readonly sequence?: string;
      /**
       * @description W3C trace context of the producer.
       * @example 00-4f6f8a525d0e5f0e9f5e0a4b8c1f7d11-0a4b8c1f7d114f6f-01
       */
      readonly traceparent?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: when it was computed, wall time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: as-of of the next one, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly nextexpectedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: from when on it is stale, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly staleafter?: string;
    };
    /** @description The event `portfolio.positions.snapshot`; it may have further CloudEvents extensions. */
    readonly PortfolioPositionsSnapshotEvent: {
      /**
       * @description Of CloudEvents.
       * @enum {string}
       */
      readonly specversion: '1.0';
      /**
       * @description The same for the same event, however often it is sent.
       * @example 4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11
       */
      readonly id: string;
      /**
       * @description Who made it.
       * @example /tapedeck/top-picks
       */
      readonly source: string;
      /**
       * @description What it is about. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      readonly type: 'portfolio.positions.snapshot';
      /**
       * @description Whom it is about.
       * @example sp500/swing
       */
      readonly subject: string;
      /**
       * Format: date-time
       * @description As-of, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly time: string;
      /**
       * @description Of `data`.
       * @example application/json
       */
      readonly datacontenttype: string;
      /**
       * @description Version of the shape of `data`.
       * @example urn:tapedeck:schema:portfolio.positions.snapshot/v1
       */
      readonly dataschema: string;
      readonly data: components['schemas']['PortfolioPositionsData'];
      /**
       * @description Counts the events of one source on one stream, without gaps.
       * @example 42
       */
      readonly sequence?: string;
      /**
       * @description W3C trace context of the producer.
       * @example 00-4f6f8a525d0e5f0e9f5e0a4b8c1f7d11-0a4b8c1f7d114f6f-01
       */
      readonly traceparent?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: when it was computed, wall time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: as-of of the next one, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly nextexpectedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: from when on it is stale, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly staleafter?: string;
    };
    /** @description The event `portfolio.watchlist.snapshot`; it may have further CloudEvents extensions. */
    readonly PortfolioWatchlistSnapshotEvent: {
      /**
       * @description Of CloudEvents.
       * @enum {string}
       */
      readonly specversion: '1.0';
      /**
       * @description The same for the same event, however often it is sent.
       * @example 4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11
       */
      readonly id: string;
      /**
       * @description Who made it.
       * @example /tapedeck/top-picks
       */
      readonly source: string;
      /**
       * @description What it is about. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      readonly type: 'portfolio.watchlist.snapshot';
      /**
       * @description Whom it is about.
       * @example sp500/swing
       */
      readonly subject: string;
      /**
       * Format: date-time
       * @description As-of, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly time: string;
      /**
       * @description Of `data`.
       * @example application/json
       */
      readonly datacontenttype: string;
      /**
       * @description Version of the shape of `data`.
       * @example urn:tapedeck:schema:portfolio.watchlist.snapshot/v1
       */
      readonly dataschema: string;
      readonly data: components['schemas']['WatchlistData'];
      /**
       * @description Counts the events of one source on one stream, without gaps.
       * @example 42
       */
      readonly sequence?: string;
      /**
       * @description W3C trace context of the producer.
       * @example 00-4f6f8a525d0e5f0e9f5e0a4b8c1f7d11-0a4b8c1f7d114f6f-01
       */
      readonly traceparent?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: when it was computed, wall time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: as-of of the next one, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly nextexpectedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: from when on it is stale, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly staleafter?: string;
    };
    /** @description The event `scalping.monitor.snapshot`; it may have further CloudEvents extensions. */
    readonly ScalpingMonitorSnapshotEvent: {
      /**
       * @description Of CloudEvents.
       * @enum {string}
       */
      readonly specversion: '1.0';
      /**
       * @description The same for the same event, however often it is sent.
       * @example 4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11
       */
      readonly id: string;
      /**
       * @description Who made it.
       * @example /tapedeck/top-picks
       */
      readonly source: string;
      /**
       * @description What it is about. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      readonly type: 'scalping.monitor.snapshot';
      /**
       * @description Whom it is about.
       * @example sp500/swing
       */
      readonly subject: string;
      /**
       * Format: date-time
       * @description As-of, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly time: string;
      /**
       * @description Of `data`.
       * @example application/json
       */
      readonly datacontenttype: string;
      /**
       * @description Version of the shape of `data`.
       * @example urn:tapedeck:schema:scalping.monitor.snapshot/v1
       */
      readonly dataschema: string;
      readonly data: components['schemas']['ScalpingMonitorData'];
      /**
       * @description Counts the events of one source on one stream, without gaps.
       * @example 42
       */
      readonly sequence?: string;
      /**
       * @description W3C trace context of the producer.
       * @example 00-4f6f8a525d0e5f0e9f5e0a4b8c1f7d11-0a4b8c1f7d114f6f-01
       */
      readonly traceparent?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: when it was computed, wall time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: as-of of the next one, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly nextexpectedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: from when on it is stale, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly staleafter?: string;
    };
    /** @description The event `sr_levels.computed`; it may have further CloudEvents extensions. */
    readonly SrLevelsComputedEvent: {
      /**
       * @description Of CloudEvents.
       * @enum {string}
       */
      readonly specversion: '1.0';
      /**
       * @description The same for the same event, however often it is sent.
       * @example 4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11
       */
      readonly id: string;
      /**
       * @description Who made it.
       * @example /tapedeck/top-picks
       */
      readonly source: string;
      /**
       * @description What it is about. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      readonly type: 'sr_levels.computed';
      /**
       * @description Whom it is about.
       * @example sp500/swing
       */
      readonly subject: string;
      /**
       * Format: date-time
       * @description As-of, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly time: string;
      /**
       * @description Of `data`.
       * @example application/json
       */
      readonly datacontenttype: string;
      /**
       * @description Version of the shape of `data`.
       * @example urn:tapedeck:schema:sr_levels.computed/v1
       */
      readonly dataschema: string;
      readonly data: components['schemas']['SrLevelsData'];
      /**
       * @description Counts the events of one source on one stream, without gaps.
       * @example 42
       */
      readonly sequence?: string;
      /**
       * @description W3C trace context of the producer.
       * @example 00-4f6f8a525d0e5f0e9f5e0a4b8c1f7d11-0a4b8c1f7d114f6f-01
       */
      readonly traceparent?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: when it was computed, wall time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: as-of of the next one, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly nextexpectedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: from when on it is stale, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly staleafter?: string;
    };
    /** @description The event `ai.recommendation.created`; it may have further CloudEvents extensions. */
    readonly AiRecommendationCreatedEvent: {
      /**
       * @description Of CloudEvents.
       * @enum {string}
       */
      readonly specversion: '1.0';
      /**
       * @description The same for the same event, however often it is sent.
       * @example 4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11
       */
      readonly id: string;
      /**
       * @description Who made it.
       * @example /tapedeck/top-picks
       */
      readonly source: string;
      /**
       * @description What it is about. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      readonly type: 'ai.recommendation.created';
      /**
       * @description Whom it is about.
       * @example sp500/swing
       */
      readonly subject: string;
      /**
       * Format: date-time
       * @description As-of, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly time: string;
      /**
       * @description Of `data`.
       * @example application/json
       */
      readonly datacontenttype: string;
      /**
       * @description Version of the shape of `data`.
       * @example urn:tapedeck:schema:ai.recommendation.created/v1
       */
      readonly dataschema: string;
      readonly data: components['schemas']['AiRecommendation'];
      /**
       * @description Counts the events of one source on one stream, without gaps.
       * @example 42
       */
      readonly sequence?: string;
      /**
       * @description W3C trace context of the producer.
       * @example 00-4f6f8a525d0e5f0e9f5e0a4b8c1f7d11-0a4b8c1f7d114f6f-01
       */
      readonly traceparent?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: when it was computed, wall time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: as-of of the next one, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly nextexpectedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: from when on it is stale, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly staleafter?: string;
    };
    /** @description The event `ai.recommendation.outcome`; it may have further CloudEvents extensions. */
    readonly AiRecommendationOutcomeEvent: {
      /**
       * @description Of CloudEvents.
       * @enum {string}
       */
      readonly specversion: '1.0';
      /**
       * @description The same for the same event, however often it is sent.
       * @example 4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11
       */
      readonly id: string;
      /**
       * @description Who made it.
       * @example /tapedeck/top-picks
       */
      readonly source: string;
      /**
       * @description What it is about. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      readonly type: 'ai.recommendation.outcome';
      /**
       * @description Whom it is about.
       * @example sp500/swing
       */
      readonly subject: string;
      /**
       * Format: date-time
       * @description As-of, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly time: string;
      /**
       * @description Of `data`.
       * @example application/json
       */
      readonly datacontenttype: string;
      /**
       * @description Version of the shape of `data`.
       * @example urn:tapedeck:schema:ai.recommendation.outcome/v1
       */
      readonly dataschema: string;
      readonly data: components['schemas']['AiRecommendationOutcomeData'];
      /**
       * @description Counts the events of one source on one stream, without gaps.
       * @example 42
       */
      readonly sequence?: string;
      /**
       * @description W3C trace context of the producer.
       * @example 00-4f6f8a525d0e5f0e9f5e0a4b8c1f7d11-0a4b8c1f7d114f6f-01
       */
      readonly traceparent?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: when it was computed, wall time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: as-of of the next one, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly nextexpectedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: from when on it is stale, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly staleafter?: string;
    };
    /** @description The event `ai.analysis.created`; it may have further CloudEvents extensions. */
    readonly AiAnalysisCreatedEvent: {
      /**
       * @description Of CloudEvents.
       * @enum {string}
       */
      readonly specversion: '1.0';
      /**
       * @description The same for the same event, however often it is sent.
       * @example 4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11
       */
      readonly id: string;
      /**
       * @description Who made it.
       * @example /tapedeck/top-picks
       */
      readonly source: string;
      /**
       * @description What it is about. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      readonly type: 'ai.analysis.created';
      /**
       * @description Whom it is about.
       * @example sp500/swing
       */
      readonly subject: string;
      /**
       * Format: date-time
       * @description As-of, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly time: string;
      /**
       * @description Of `data`.
       * @example application/json
       */
      readonly datacontenttype: string;
      /**
       * @description Version of the shape of `data`.
       * @example urn:tapedeck:schema:ai.analysis.created/v1
       */
      readonly dataschema: string;
      readonly data: components['schemas']['AiAnalysis'];
      /**
       * @description Counts the events of one source on one stream, without gaps.
       * @example 42
       */
      readonly sequence?: string;
      /**
       * @description W3C trace context of the producer.
       * @example 00-4f6f8a525d0e5f0e9f5e0a4b8c1f7d11-0a4b8c1f7d114f6f-01
       */
      readonly traceparent?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: when it was computed, wall time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: as-of of the next one, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly nextexpectedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: from when on it is stale, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly staleafter?: string;
    };
    /** @description The event `ai.learning.created`; it may have further CloudEvents extensions. */
    readonly AiLearningCreatedEvent: {
      /**
       * @description Of CloudEvents.
       * @enum {string}
       */
      readonly specversion: '1.0';
      /**
       * @description The same for the same event, however often it is sent.
       * @example 4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11
       */
      readonly id: string;
      /**
       * @description Who made it.
       * @example /tapedeck/top-picks
       */
      readonly source: string;
      /**
       * @description What it is about. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      readonly type: 'ai.learning.created';
      /**
       * @description Whom it is about.
       * @example sp500/swing
       */
      readonly subject: string;
      /**
       * Format: date-time
       * @description As-of, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly time: string;
      /**
       * @description Of `data`.
       * @example application/json
       */
      readonly datacontenttype: string;
      /**
       * @description Version of the shape of `data`.
       * @example urn:tapedeck:schema:ai.learning.created/v1
       */
      readonly dataschema: string;
      readonly data: components['schemas']['AiLearning'];
      /**
       * @description Counts the events of one source on one stream, without gaps.
       * @example 42
       */
      readonly sequence?: string;
      /**
       * @description W3C trace context of the producer.
       * @example 00-4f6f8a525d0e5f0e9f5e0a4b8c1f7d11-0a4b8c1f7d114f6f-01
       */
      readonly traceparent?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: when it was computed, wall time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: as-of of the next one, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly nextexpectedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: from when on it is stale, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly staleafter?: string;
    };
    /** @description The event `llm.request.completed`; it may have further CloudEvents extensions. */
    readonly LlmRequestCompletedEvent: {
      /**
       * @description Of CloudEvents.
       * @enum {string}
       */
      readonly specversion: '1.0';
      /**
       * @description The same for the same event, however often it is sent.
       * @example 4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11
       */
      readonly id: string;
      /**
       * @description Who made it.
       * @example /tapedeck/top-picks
       */
      readonly source: string;
      /**
       * @description What it is about. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      readonly type: 'llm.request.completed';
      /**
       * @description Whom it is about.
       * @example sp500/swing
       */
      readonly subject: string;
      /**
       * Format: date-time
       * @description As-of, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly time: string;
      /**
       * @description Of `data`.
       * @example application/json
       */
      readonly datacontenttype: string;
      /**
       * @description Version of the shape of `data`.
       * @example urn:tapedeck:schema:llm.request.completed/v1
       */
      readonly dataschema: string;
      readonly data: components['schemas']['LlmRequestData'];
      /**
       * @description Counts the events of one source on one stream, without gaps.
       * @example 42
       */
      readonly sequence?: string;
      /**
       * @description W3C trace context of the producer.
       * @example 00-4f6f8a525d0e5f0e9f5e0a4b8c1f7d11-0a4b8c1f7d114f6f-01
       */
      readonly traceparent?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: when it was computed, wall time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly computedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: as-of of the next one, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly nextexpectedat?: string;
      /**
       * Format: date-time
       * @description Of a snapshot: from when on it is stale, market time.
       * @example 2018-02-07T21:00:00Z
       */
      readonly staleafter?: string;
    };
    /** @description The `data` of `position`, the first message of every stream. */
    readonly StreamPosition: {
      /**
       * @description What `Last-Event-ID` takes; the id of this message as well.
       * @example 1.CQJUDQHbrsmQlywAKQ
       */
      readonly position: string;
      /** @description Whether it goes on from a `Last-Event-ID`. */
      readonly resumed: boolean;
    };
    /** @description The `data` of `tape-trimmed`: events behind the position are no longer on the tape. */
    readonly TapeTrimmed: {
      /**
       * @description The stream.
       * @example stream:top_picks
       */
      readonly stream: string;
      /**
       * @description The last entry that the client had.
       * @example 1518037260123-0
       */
      readonly after: string;
      /**
       * @description What lies behind this entry id is sent.
       * @example 1518037260123-0
       */
      readonly resumedAfter: string;
      /** @description Entries of the stream that cannot be sent. */
      readonly lost: number;
    };
    /** @description The `data` of `tape-reset`: the stream does not reach as far as the position. It was flushed, or lost its newest entries; what it holds now is sent, and may repeat events: their `id` tells. */
    readonly TapeReset: {
      /**
       * @description The stream.
       * @example stream:top_picks
       */
      readonly stream: string;
      /**
       * @description The last entry that the client had.
       * @example 1518037260123-0
       */
      readonly after: string;
      /**
       * @description What lies behind this entry id is sent; `0-0`: all of it.
       * @example 1518037260123-0
       */
      readonly resumedAfter: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly getTopPicks: {
    readonly parameters: {
      readonly query?: {
        /** @description Market time: the newest snapshot at or before it. A moment up to a minute past the market's now (a client's clock may be off) is taken to mean now; later ones are refused. */
        readonly asOf?: string;
        /** @description Wall time: only from what had been recorded by then, so as it would have been answered at that moment. Without `asOf`: as of the market’s now. */
        readonly knownAt?: string;
      };
      readonly header?: {
        /** @description The `ETag` of an earlier answer: 304 if nothing changed. */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description The instruments ranked. */
        readonly universe: string;
        /** @description The trading horizon. */
        readonly mode: 'scalping' | 'intraday' | 'swing' | 'positional';
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The snapshot. */
      readonly 200: {
        headers: {
          /** @description Strong; equal tags mean equal bytes. */
          readonly ETag: string;
          /** @description When the snapshot was computed (wall clock). */
          readonly 'Last-Modified': string;
          /** @description Latest reads: `max-age` less `Age` is what is left until the next snapshot is expected, a second at the least. Reads of the past: `no-cache`, or `immutable` once both `asOf` and `knownAt` lie in the past. */
          readonly 'Cache-Control': string;
          /** @description Latest reads only: seconds since the snapshot was computed. */
          readonly Age?: number;
          /** @description `true` once the successor is overdue: by the market clock, or as of the `asOf` asked for. */
          readonly 'Snapshot-Stale': 'true' | 'false';
          /** @description `redis`: its key. `memory`: Redis is away, this is what was last served. `history`: the newest stored run, because it was asked for or because neither of the others has any. */
          readonly 'Snapshot-Source': 'redis' | 'memory' | 'history';
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11",
           *       "type": "top_picks.run.completed",
           *       "subject": "sp500/swing",
           *       "asOf": "2018-02-07T21:00:00Z",
           *       "computedAt": "2018-02-07T21:00:01.204Z",
           *       "nextExpectedAt": "2018-02-08T21:00:00Z",
           *       "staleAfter": "2018-02-08T22:00:00Z",
           *       "source": "/tapedeck/top-picks",
           *       "data": {
           *         "universe": "sp500",
           *         "mode": "swing",
           *         "policy": "default-swing@1",
           *         "considered": 503,
           *         "excluded": [
           *           {
           *             "symbol": "XYZ",
           *             "reason": "no bars"
           *           }
           *         ],
           *         "picks": [
           *           {
           *             "rank": 1,
           *             "symbol": "AAPL",
           *             "side": "long",
           *             "score": 1.75,
           *             "contributions": {
           *               "momentumMedium": 1.25,
           *               "trendStack": 0.5
           *             },
           *             "entry": 159.54,
           *             "stop": 152.04,
           *             "targets": [
           *               170.79,
           *               182.04
           *             ],
           *             "riskReward": 1.5,
           *             "reasons": [
           *               "Up 12.4 % over 63 sessions, ahead of 96 % of the 305 ranked."
           *             ]
           *           }
           *         ]
           *       }
           *     }
           */
          readonly 'application/json': components['schemas']['TopPicksSnapshot'];
        };
      };
      /** @description The client has these bytes already. */
      readonly 304: {
        headers: {
          /** @description Strong; equal tags mean equal bytes. */
          readonly ETag: string;
          /** @description When the snapshot was computed (wall clock). */
          readonly 'Last-Modified': string;
          /** @description Latest reads: `max-age` less `Age` is what is left until the next snapshot is expected, a second at the least. Reads of the past: `no-cache`, or `immutable` once both `asOf` and `knownAt` lie in the past. */
          readonly 'Cache-Control': string;
          /** @description Latest reads only: seconds since the snapshot was computed. */
          readonly Age?: number;
          /** @description `true` once the successor is overdue: by the market clock, or as of the `asOf` asked for. */
          readonly 'Snapshot-Stale': 'true' | 'false';
          /** @description `redis`: its key. `memory`: Redis is away, this is what was last served. `history`: the newest stored run, because it was asked for or because neither of the others has any. */
          readonly 'Snapshot-Source': 'redis' | 'memory' | 'history';
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such universe or mode; or nothing stored at that moment. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The first run is still to come, or nothing can give it now. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getTopPicksPositions: {
    readonly parameters: {
      readonly query?: {
        /** @description Market time: the newest snapshot at or before it. A moment up to a minute past the market's now (a client's clock may be off) is taken to mean now; later ones are refused. */
        readonly asOf?: string;
        /** @description Wall time: only from what had been recorded by then, so as it would have been answered at that moment. Without `asOf`: as of the market’s now. */
        readonly knownAt?: string;
      };
      readonly header?: {
        /** @description The `ETag` of an earlier answer: 304 if nothing changed. */
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The snapshot. */
      readonly 200: {
        headers: {
          /** @description Strong; equal tags mean equal bytes. */
          readonly ETag: string;
          /** @description When the snapshot was computed (wall clock). */
          readonly 'Last-Modified': string;
          /** @description Latest reads: `max-age` less `Age` is what is left until the next snapshot is expected, a second at the least. Reads of the past: `no-cache`, or `immutable` once both `asOf` and `knownAt` lie in the past. */
          readonly 'Cache-Control': string;
          /** @description Latest reads only: seconds since the snapshot was computed. */
          readonly Age?: number;
          /** @description `true` once the successor is overdue: by the market clock, or as of the `asOf` asked for. */
          readonly 'Snapshot-Stale': 'true' | 'false';
          /** @description `redis`: its key. `memory`: Redis is away, this is what was last served. `history`: the newest stored run, because it was asked for or because neither of the others has any. */
          readonly 'Snapshot-Source': 'redis' | 'memory' | 'history';
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11",
           *       "type": "top_picks.run.completed",
           *       "subject": "sp500/swing",
           *       "asOf": "2018-02-07T21:00:00Z",
           *       "computedAt": "2018-02-07T21:00:00Z",
           *       "nextExpectedAt": "2018-02-07T21:00:00Z",
           *       "staleAfter": "2018-02-07T21:00:00Z",
           *       "source": "/tapedeck/top-picks",
           *       "data": {
           *         "sessionDate": "2018-02-07",
           *         "counts": {
           *           "waiting": 3,
           *           "entered": 3,
           *           "closed": 3,
           *           "won": 3
           *         },
           *         "positions": [
           *           {
           *             "positionId": "4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11",
           *             "runId": "4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11",
           *             "universe": "sp500",
           *             "mode": "scalping",
           *             "symbol": "AAPL",
           *             "side": "long",
           *             "rank": 3,
           *             "openedAt": "2018-02-07T21:00:00Z",
           *             "sessionDate": "2018-02-07",
           *             "state": "waiting",
           *             "score": 1.25,
           *             "plannedEntry": 1.25,
           *             "stop": 1.25,
           *             "targets": [
           *               1.25
           *             ],
           *             "targetsHit": 3,
           *             "expiresAt": "2018-02-07T21:00:00Z",
           *             "enteredAt": "2018-02-07T21:00:00Z",
           *             "entry": 1.25,
           *             "price": 1.25,
           *             "priceAsOf": "2018-02-07T21:00:00Z",
           *             "returnPct": 1.25,
           *             "rMultiple": 1.25,
           *             "holdingSessions": 3,
           *             "mfePct": 1.25,
           *             "maePct": 1.25,
           *             "ambiguous": false
           *           }
           *         ],
           *         "closed": [
           *           {
           *             "positionId": "4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11",
           *             "runId": "4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11",
           *             "universe": "sp500",
           *             "mode": "scalping",
           *             "symbol": "AAPL",
           *             "side": "long",
           *             "rank": 3,
           *             "openedAt": "2018-02-07T21:00:00Z",
           *             "sessionDate": "2018-02-07",
           *             "closedAt": "2018-02-07T21:00:00Z",
           *             "exitReason": "target",
           *             "entry": 1.25,
           *             "exit": 1.25,
           *             "returnPct": 1.25,
           *             "rMultiple": 1.25,
           *             "ambiguous": false
           *           }
           *         ],
           *         "refused": [
           *           {
           *             "runId": "4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11",
           *             "rank": 3,
           *             "symbol": "XYZ",
           *             "reason": "its stop lies above its entry"
           *           }
           *         ]
           *       }
           *     }
           */
          readonly 'application/json': components['schemas']['TopPicksPositionsSnapshot'];
        };
      };
      /** @description The client has these bytes already. */
      readonly 304: {
        headers: {
          /** @description Strong; equal tags mean equal bytes. */
          readonly ETag: string;
          /** @description When the snapshot was computed (wall clock). */
          readonly 'Last-Modified': string;
          /** @description Latest reads: `max-age` less `Age` is what is left until the next snapshot is expected, a second at the least. Reads of the past: `no-cache`, or `immutable` once both `asOf` and `knownAt` lie in the past. */
          readonly 'Cache-Control': string;
          /** @description Latest reads only: seconds since the snapshot was computed. */
          readonly Age?: number;
          /** @description `true` once the successor is overdue: by the market clock, or as of the `asOf` asked for. */
          readonly 'Snapshot-Stale': 'true' | 'false';
          /** @description `redis`: its key. `memory`: Redis is away, this is what was last served. `history`: the newest stored run, because it was asked for or because neither of the others has any. */
          readonly 'Snapshot-Source': 'redis' | 'memory' | 'history';
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing is stored at that moment. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is none yet, or nothing can give it now. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getPortfolioPositions: {
    readonly parameters: {
      readonly query?: {
        /** @description Market time: the newest snapshot at or before it. A moment up to a minute past the market's now (a client's clock may be off) is taken to mean now; later ones are refused. */
        readonly asOf?: string;
        /** @description Wall time: only from what had been recorded by then, so as it would have been answered at that moment. Without `asOf`: as of the market’s now. */
        readonly knownAt?: string;
      };
      readonly header?: {
        /** @description The `ETag` of an earlier answer: 304 if nothing changed. */
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The snapshot. */
      readonly 200: {
        headers: {
          /** @description Strong; equal tags mean equal bytes. */
          readonly ETag: string;
          /** @description When the snapshot was computed (wall clock). */
          readonly 'Last-Modified': string;
          /** @description Latest reads: `max-age` less `Age` is what is left until the next snapshot is expected, a second at the least. Reads of the past: `no-cache`, or `immutable` once both `asOf` and `knownAt` lie in the past. */
          readonly 'Cache-Control': string;
          /** @description Latest reads only: seconds since the snapshot was computed. */
          readonly Age?: number;
          /** @description `true` once the successor is overdue: by the market clock, or as of the `asOf` asked for. */
          readonly 'Snapshot-Stale': 'true' | 'false';
          /** @description `redis`: its key. `memory`: Redis is away, this is what was last served. `history`: the newest stored run, because it was asked for or because neither of the others has any. */
          readonly 'Snapshot-Source': 'redis' | 'memory' | 'history';
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11",
           *       "type": "top_picks.run.completed",
           *       "subject": "sp500/swing",
           *       "asOf": "2018-02-07T21:00:00Z",
           *       "computedAt": "2018-02-07T21:00:00Z",
           *       "nextExpectedAt": "2018-02-07T21:00:00Z",
           *       "staleAfter": "2018-02-07T21:00:00Z",
           *       "source": "/tapedeck/top-picks",
           *       "data": {
           *         "currency": "USD",
           *         "sessionDate": "2018-02-07",
           *         "previousSessionDate": "2018-02-07",
           *         "positions": [
           *           {
           *             "symbol": "AAPL",
           *             "sector": null,
           *             "side": "long",
           *             "quantity": "101.25",
           *             "averageCost": "101.25",
           *             "openedAt": "2018-02-07T21:00:00Z",
           *             "price": "101.25",
           *             "priceAsOf": "2018-02-07T21:00:00Z",
           *             "priceMissing": null,
           *             "priceIsStale": false,
           *             "previousClose": "101.25",
           *             "cost": "12.00",
           *             "marketValue": "12.00",
           *             "dayPnl": "12.00",
           *             "dayPnlPct": "12.0000",
           *             "totalPnl": "12.00",
           *             "totalPnlPct": "12.0000",
           *             "weightRatio": "12.000000",
           *             "beta": 1.25
           *           }
           *         ],
           *         "totals": {
           *           "positions": 3,
           *           "pricedPositions": 3,
           *           "pricedShareRatio": "12.000000",
           *           "unpriced": [
           *             "text"
           *           ],
           *           "withoutDayPnl": [
           *             "text"
           *           ],
           *           "cost": "12.00",
           *           "pricedCost": "12.00",
           *           "marketValue": "12.00",
           *           "longExposure": "12.00",
           *           "shortExposure": "12.00",
           *           "grossExposure": "12.00",
           *           "netExposure": "12.00",
           *           "dayPnl": "12.00",
           *           "dayBase": "12.00",
           *           "dayPnlPct": "12.0000",
           *           "totalPnl": "12.00",
           *           "totalPnlPct": "12.0000",
           *           "cash": "12.00",
           *           "equity": "12.00"
           *         },
           *         "sectorExposure": [
           *           {
           *             "sector": null,
           *             "positions": 3,
           *             "longExposure": "12.00",
           *             "shortExposure": "12.00",
           *             "grossExposure": "12.00",
           *             "netExposure": "12.00",
           *             "weightRatio": "12.000000"
           *           }
           *         ],
           *         "drawdown": {
           *           "since": "2018-02-07",
           *           "sessions": 3,
           *           "gaps": 3,
           *           "current": "12.000000",
           *           "peak": "12.000000",
           *           "currentRatio": "12.000000",
           *           "maxDrawdownRatio": "12.000000",
           *           "troughDate": "2018-02-07"
           *         },
           *         "beta": {
           *           "value": 1.25,
           *           "universe": "all",
           *           "sessions": 3,
           *           "coveredShareRatio": "12.000000",
           *           "leavesOut": [
           *             "text"
           *           ]
           *         },
           *         "missingPrices": [
           *           {
           *             "symbol": "AAPL",
           *             "reason": "no bars"
           *           }
           *         ],
           *         "splits": [
           *           {
           *             "symbol": "AAPL",
           *             "date": "2014-06-09",
           *             "ratio": "7:1",
           *             "source": "factor-file",
           *             "restated": [
           *               "holding"
           *             ],
           *             "quantityBefore": "101.25",
           *             "quantityAfter": "101.25",
           *             "averageCostBefore": "101.25",
           *             "averageCostAfter": "101.25"
           *           }
           *         ]
           *       }
           *     }
           */
          readonly 'application/json': components['schemas']['PortfolioPositionsSnapshot'];
        };
      };
      /** @description The client has these bytes already. */
      readonly 304: {
        headers: {
          /** @description Strong; equal tags mean equal bytes. */
          readonly ETag: string;
          /** @description When the snapshot was computed (wall clock). */
          readonly 'Last-Modified': string;
          /** @description Latest reads: `max-age` less `Age` is what is left until the next snapshot is expected, a second at the least. Reads of the past: `no-cache`, or `immutable` once both `asOf` and `knownAt` lie in the past. */
          readonly 'Cache-Control': string;
          /** @description Latest reads only: seconds since the snapshot was computed. */
          readonly Age?: number;
          /** @description `true` once the successor is overdue: by the market clock, or as of the `asOf` asked for. */
          readonly 'Snapshot-Stale': 'true' | 'false';
          /** @description `redis`: its key. `memory`: Redis is away, this is what was last served. `history`: the newest stored run, because it was asked for or because neither of the others has any. */
          readonly 'Snapshot-Source': 'redis' | 'memory' | 'history';
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing is stored at that moment. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is none yet, or nothing can give it now. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getPortfolioWatchlist: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description The `ETag` of an earlier answer: 304 if nothing changed. */
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The snapshot. */
      readonly 200: {
        headers: {
          /** @description Strong; equal tags mean equal bytes. */
          readonly ETag: string;
          /** @description When the snapshot was computed (wall clock). */
          readonly 'Last-Modified': string;
          /** @description Latest reads: `max-age` less `Age` is what is left until the next snapshot is expected, a second at the least. Reads of the past: `no-cache`, or `immutable` once both `asOf` and `knownAt` lie in the past. */
          readonly 'Cache-Control': string;
          /** @description Latest reads only: seconds since the snapshot was computed. */
          readonly Age?: number;
          /** @description `true` once the successor is overdue: by the market clock, or as of the `asOf` asked for. */
          readonly 'Snapshot-Stale': 'true' | 'false';
          /** @description `redis`: its key. `memory`: Redis is away, this is what was last served. `history`: the newest stored run, because it was asked for or because neither of the others has any. */
          readonly 'Snapshot-Source': 'redis' | 'memory' | 'history';
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11",
           *       "type": "top_picks.run.completed",
           *       "subject": "sp500/swing",
           *       "asOf": "2018-02-07T21:00:00Z",
           *       "computedAt": "2018-02-07T21:00:00Z",
           *       "nextExpectedAt": "2018-02-07T21:00:00Z",
           *       "staleAfter": "2018-02-07T21:00:00Z",
           *       "source": "/tapedeck/top-picks",
           *       "data": {
           *         "items": [
           *           {
           *             "symbol": "AAPL",
           *             "price": "101.25",
           *             "priceAsOf": "2018-02-07T21:00:00Z",
           *             "priceMissing": null,
           *             "changePct": "12.0000",
           *             "dayHigh": "101.25",
           *             "dayLow": "101.25",
           *             "volume": 1.25,
           *             "sessionDate": "2018-02-07",
           *             "note": null
           *           }
           *         ]
           *       }
           *     }
           */
          readonly 'application/json': components['schemas']['PortfolioWatchlistSnapshot'];
        };
      };
      /** @description The client has these bytes already. */
      readonly 304: {
        headers: {
          /** @description Strong; equal tags mean equal bytes. */
          readonly ETag: string;
          /** @description When the snapshot was computed (wall clock). */
          readonly 'Last-Modified': string;
          /** @description Latest reads: `max-age` less `Age` is what is left until the next snapshot is expected, a second at the least. Reads of the past: `no-cache`, or `immutable` once both `asOf` and `knownAt` lie in the past. */
          readonly 'Cache-Control': string;
          /** @description Latest reads only: seconds since the snapshot was computed. */
          readonly Age?: number;
          /** @description `true` once the successor is overdue: by the market clock, or as of the `asOf` asked for. */
          readonly 'Snapshot-Stale': 'true' | 'false';
          /** @description `redis`: its key. `memory`: Redis is away, this is what was last served. `history`: the newest stored run, because it was asked for or because neither of the others has any. */
          readonly 'Snapshot-Source': 'redis' | 'memory' | 'history';
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is none yet, or nothing can give it now. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getScalping: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description The `ETag` of an earlier answer: 304 if nothing changed. */
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The snapshot. */
      readonly 200: {
        headers: {
          /** @description Strong; equal tags mean equal bytes. */
          readonly ETag: string;
          /** @description When the snapshot was computed (wall clock). */
          readonly 'Last-Modified': string;
          /** @description Latest reads: `max-age` less `Age` is what is left until the next snapshot is expected, a second at the least. Reads of the past: `no-cache`, or `immutable` once both `asOf` and `knownAt` lie in the past. */
          readonly 'Cache-Control': string;
          /** @description Latest reads only: seconds since the snapshot was computed. */
          readonly Age?: number;
          /** @description `true` once the successor is overdue: by the market clock, or as of the `asOf` asked for. */
          readonly 'Snapshot-Stale': 'true' | 'false';
          /** @description `redis`: its key. `memory`: Redis is away, this is what was last served. `history`: the newest stored run, because it was asked for or because neither of the others has any. */
          readonly 'Snapshot-Source': 'redis' | 'memory' | 'history';
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11",
           *       "type": "top_picks.run.completed",
           *       "subject": "sp500/swing",
           *       "asOf": "2018-02-07T21:00:00Z",
           *       "computedAt": "2018-02-07T21:00:00Z",
           *       "nextExpectedAt": "2018-02-07T21:00:00Z",
           *       "staleAfter": "2018-02-07T21:00:00Z",
           *       "source": "/tapedeck/top-picks",
           *       "data": {
           *         "universe": "sp500",
           *         "session": {
           *           "open": "2018-02-07T21:00:00Z",
           *           "close": "2018-02-07T21:00:00Z"
           *         },
           *         "risk": {
           *           "equity": 1.25,
           *           "riskPerTradeRatio": 1.25,
           *           "maxPositionRatio": 1.25
           *         },
           *         "considered": 3,
           *         "excluded": [
           *           {
           *             "symbol": "XYZ",
           *             "reason": "no bars"
           *           }
           *         ],
           *         "instruments": [
           *           {
           *             "symbol": "AAPL",
           *             "lastBarAt": "2018-02-07T21:00:00Z",
           *             "price": 1.25,
           *             "bars": 3,
           *             "missingMinutes": 3,
           *             "vwap": {
           *               "vwap": 1.25,
           *               "upper1": 1.25,
           *               "lower1": 1.25,
           *               "upper2": 1.25,
           *               "lower2": 1.25
           *             },
           *             "openingRange": {
           *               "minutes": 3,
           *               "high": 1.25,
           *               "low": 1.25,
           *               "complete": false
           *             },
           *             "emaFast": 1.25,
           *             "emaSlow": 1.25,
           *             "rsi": 1.25,
           *             "atr": 1.25,
           *             "relativeVolume": 1.25,
           *             "relativeVolumeSessions": 3,
           *             "spreadBps": 1.25,
           *             "setups": [
           *               {
           *                 "kind": "opening-range-breakout",
           *                 "side": "long",
           *                 "state": "forming",
           *                 "entry": 1.25,
           *                 "stop": 1.25,
           *                 "target": 1.25,
           *                 "filled": 1.25,
           *                 "exited": 1.25,
           *                 "quantity": 3,
           *                 "riskAmount": 1.25,
           *                 "formedAt": "2018-02-07T21:00:00Z",
           *                 "triggeredAt": "2018-02-07T21:00:00Z",
           *                 "endedAt": "2018-02-07T21:00:00Z",
           *                 "note": null
           *               }
           *             ],
           *             "ended": {
           *               "targetHit": 3,
           *               "stopped": 3,
           *               "invalidated": 3
           *             }
           *           }
           *         ]
           *       }
           *     }
           */
          readonly 'application/json': components['schemas']['ScalpingMonitorSnapshot'];
        };
      };
      /** @description The client has these bytes already. */
      readonly 304: {
        headers: {
          /** @description Strong; equal tags mean equal bytes. */
          readonly ETag: string;
          /** @description When the snapshot was computed (wall clock). */
          readonly 'Last-Modified': string;
          /** @description Latest reads: `max-age` less `Age` is what is left until the next snapshot is expected, a second at the least. Reads of the past: `no-cache`, or `immutable` once both `asOf` and `knownAt` lie in the past. */
          readonly 'Cache-Control': string;
          /** @description Latest reads only: seconds since the snapshot was computed. */
          readonly Age?: number;
          /** @description `true` once the successor is overdue: by the market clock, or as of the `asOf` asked for. */
          readonly 'Snapshot-Stale': 'true' | 'false';
          /** @description `redis`: its key. `memory`: Redis is away, this is what was last served. `history`: the newest stored run, because it was asked for or because neither of the others has any. */
          readonly 'Snapshot-Source': 'redis' | 'memory' | 'history';
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is none yet, or nothing can give it now. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getDashboardOverview: {
    readonly parameters: {
      readonly query?: {
        /** @description Market time: the newest snapshot at or before it. A moment up to a minute past the market's now (a client's clock may be off) is taken to mean now; later ones are refused. */
        readonly asOf?: string;
        /** @description Wall time: only from what had been recorded by then, so as it would have been answered at that moment. Without `asOf`: as of the market’s now. */
        readonly knownAt?: string;
      };
      readonly header?: {
        /** @description The `ETag` of an earlier answer: 304 if nothing changed. */
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The snapshot. */
      readonly 200: {
        headers: {
          /** @description Strong; equal tags mean equal bytes. */
          readonly ETag: string;
          /** @description When the snapshot was computed (wall clock). */
          readonly 'Last-Modified': string;
          /** @description Latest reads: `max-age` less `Age` is what is left until the next snapshot is expected, a second at the least. Reads of the past: `no-cache`, or `immutable` once both `asOf` and `knownAt` lie in the past. */
          readonly 'Cache-Control': string;
          /** @description Latest reads only: seconds since the snapshot was computed. */
          readonly Age?: number;
          /** @description `true` once the successor is overdue: by the market clock, or as of the `asOf` asked for. */
          readonly 'Snapshot-Stale': 'true' | 'false';
          /** @description `redis`: its key. `memory`: Redis is away, this is what was last served. `history`: the newest stored run, because it was asked for or because neither of the others has any. */
          readonly 'Snapshot-Source': 'redis' | 'memory' | 'history';
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11",
           *       "type": "top_picks.run.completed",
           *       "subject": "sp500/swing",
           *       "asOf": "2018-02-07T21:00:00Z",
           *       "computedAt": "2018-02-07T21:00:00Z",
           *       "nextExpectedAt": "2018-02-07T21:00:00Z",
           *       "staleAfter": "2018-02-07T21:00:00Z",
           *       "source": "/tapedeck/top-picks",
           *       "data": {
           *         "universe": "sp500",
           *         "basis": "daily",
           *         "pricesAsOf": "2018-02-07T21:00:00Z",
           *         "considered": 3,
           *         "included": 3,
           *         "excluded": [
           *           {
           *             "symbol": "XYZ",
           *             "kind": "missing",
           *             "reason": "no bars"
           *           }
           *         ],
           *         "limited": [
           *           {
           *             "symbol": "XYZ",
           *             "reason": "no bars"
           *           }
           *         ],
           *         "breadth": {
           *           "advancers": 3,
           *           "decliners": 3,
           *           "unchanged": 3,
           *           "newHighs": 3,
           *           "newLows": 3,
           *           "highLowMembers": 3,
           *           "above20": {
           *             "above": 3,
           *             "of": 3,
           *             "ratio": 1.25
           *           },
           *           "above50": {
           *             "above": 3,
           *             "of": 3,
           *             "ratio": 1.25
           *           },
           *           "above200": {
           *             "above": 3,
           *             "of": 3,
           *             "ratio": 1.25
           *           }
           *         },
           *         "index": {
           *           "level": 1.25,
           *           "previousLevel": 1.25,
           *           "changePct": 1.25,
           *           "base": 1.25,
           *           "baseAsOf": "2018-02-07T21:00:00Z",
           *           "members": 3
           *         },
           *         "sectors": [
           *           {
           *             "sector": "Energy",
           *             "members": 3,
           *             "changePct": 1.25,
           *             "advancers": 3,
           *             "decliners": 3
           *           }
           *         ],
           *         "unclassified": 3,
           *         "gainers": [
           *           {
           *             "symbol": "AAPL",
           *             "price": 1.25,
           *             "changePct": 1.25
           *           }
           *         ],
           *         "losers": [
           *           {
           *             "symbol": "AAPL",
           *             "price": 1.25,
           *             "changePct": 1.25
           *           }
           *         ],
           *         "volumeLeaders": [
           *           {
           *             "symbol": "AAPL",
           *             "volume": 1.25,
           *             "turnover": 1.25,
           *             "relativeVolume": 1.25
           *           }
           *         ],
           *         "relativeVolume": {
           *           "median": 1.25,
           *           "members": 3
           *         },
           *         "volatility": {
           *           "indexPct": 1.25,
           *           "medianMemberPct": 1.25,
           *           "members": 3,
           *           "sessions": 3,
           *           "sessionsPerYear": 3
           *         },
           *         "picks": [
           *           {
           *             "subject": "sp500/swing",
           *             "summary": {
           *               "asOf": "2018-02-07T21:00:00Z",
           *               "stale": false,
           *               "longs": 3,
           *               "shorts": 3,
           *               "best": [
           *                 {
           *                   "rank": 3,
           *                   "symbol": "AAPL",
           *                   "side": "long",
           *                   "changePct": 1.25
           *                 }
           *               ]
           *             },
           *             "reason": null
           *           }
           *         ],
           *         "portfolio": {
           *           "summary": {
           *             "asOf": "2018-02-07T21:00:00Z",
           *             "stale": false,
           *             "currency": "USD",
           *             "marketValue": "1234.50",
           *             "dayPnl": "1234.50",
           *             "dayPnlPct": "1234.50",
           *             "totalPnl": "1234.50",
           *             "positions": 3,
           *             "unpriced": 3
           *           },
           *           "reason": null
           *         }
           *       }
           *     }
           */
          readonly 'application/json': components['schemas']['DashboardOverviewSnapshot'];
        };
      };
      /** @description The client has these bytes already. */
      readonly 304: {
        headers: {
          /** @description Strong; equal tags mean equal bytes. */
          readonly ETag: string;
          /** @description When the snapshot was computed (wall clock). */
          readonly 'Last-Modified': string;
          /** @description Latest reads: `max-age` less `Age` is what is left until the next snapshot is expected, a second at the least. Reads of the past: `no-cache`, or `immutable` once both `asOf` and `knownAt` lie in the past. */
          readonly 'Cache-Control': string;
          /** @description Latest reads only: seconds since the snapshot was computed. */
          readonly Age?: number;
          /** @description `true` once the successor is overdue: by the market clock, or as of the `asOf` asked for. */
          readonly 'Snapshot-Stale': 'true' | 'false';
          /** @description `redis`: its key. `memory`: Redis is away, this is what was last served. `history`: the newest stored run, because it was asked for or because neither of the others has any. */
          readonly 'Snapshot-Source': 'redis' | 'memory' | 'history';
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing is stored at that moment. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is none yet, or nothing can give it now. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getDashboardPerformance: {
    readonly parameters: {
      readonly query?: {
        /** @description Market time: the newest snapshot at or before it. A moment up to a minute past the market's now (a client's clock may be off) is taken to mean now; later ones are refused. */
        readonly asOf?: string;
        /** @description Wall time: only from what had been recorded by then, so as it would have been answered at that moment. Without `asOf`: as of the market’s now. */
        readonly knownAt?: string;
      };
      readonly header?: {
        /** @description The `ETag` of an earlier answer: 304 if nothing changed. */
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The snapshot. */
      readonly 200: {
        headers: {
          /** @description Strong; equal tags mean equal bytes. */
          readonly ETag: string;
          /** @description When the snapshot was computed (wall clock). */
          readonly 'Last-Modified': string;
          /** @description Latest reads: `max-age` less `Age` is what is left until the next snapshot is expected, a second at the least. Reads of the past: `no-cache`, or `immutable` once both `asOf` and `knownAt` lie in the past. */
          readonly 'Cache-Control': string;
          /** @description Latest reads only: seconds since the snapshot was computed. */
          readonly Age?: number;
          /** @description `true` once the successor is overdue: by the market clock, or as of the `asOf` asked for. */
          readonly 'Snapshot-Stale': 'true' | 'false';
          /** @description `redis`: its key. `memory`: Redis is away, this is what was last served. `history`: the newest stored run, because it was asked for or because neither of the others has any. */
          readonly 'Snapshot-Source': 'redis' | 'memory' | 'history';
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11",
           *       "type": "top_picks.run.completed",
           *       "subject": "sp500/swing",
           *       "asOf": "2018-02-07T21:00:00Z",
           *       "computedAt": "2018-02-07T21:00:00Z",
           *       "nextExpectedAt": "2018-02-07T21:00:00Z",
           *       "staleAfter": "2018-02-07T21:00:00Z",
           *       "source": "/tapedeck/top-picks",
           *       "data": {
           *         "universe": "sp500",
           *         "sessions": [
           *           {
           *             "date": "2018-02-07",
           *             "close": "2018-02-07T21:00:00Z",
           *             "market": {
           *               "pricesAsOf": "2018-02-07T21:00:00Z",
           *               "complete": false,
           *               "returnPct": 1.25,
           *               "advancers": 3,
           *               "decliners": 3,
           *               "unchanged": 3,
           *               "newHighs": 3,
           *               "newLows": 3
           *             },
           *             "picks": {
           *               "opened": 3,
           *               "closed": 3,
           *               "entered": 3,
           *               "won": 3,
           *               "winRateRatio": 1.25,
           *               "averageR": 1.25
           *             },
           *             "portfolio": {
           *               "asOf": "2018-02-07T21:00:00Z",
           *               "complete": false,
           *               "returnPct": 1.25
           *             },
           *             "missing": [
           *               {
           *                 "part": "market",
           *                 "reason": "no snapshot of the portfolio in this session"
           *               }
           *             ]
           *           }
           *         ],
           *         "cumulative": {
           *           "index": {
           *             "returnPct": 1.25,
           *             "sessions": 3,
           *             "missing": 3
           *           },
           *           "portfolio": {
           *             "returnPct": 1.25,
           *             "sessions": 3,
           *             "missing": 3
           *           },
           *           "picks": {
           *             "opened": 3,
           *             "closed": 3,
           *             "entered": 3,
           *             "won": 3,
           *             "winRateRatio": 1.25,
           *             "averageR": 1.25
           *           }
           *         }
           *       }
           *     }
           */
          readonly 'application/json': components['schemas']['DashboardPerformanceSnapshot'];
        };
      };
      /** @description The client has these bytes already. */
      readonly 304: {
        headers: {
          /** @description Strong; equal tags mean equal bytes. */
          readonly ETag: string;
          /** @description When the snapshot was computed (wall clock). */
          readonly 'Last-Modified': string;
          /** @description Latest reads: `max-age` less `Age` is what is left until the next snapshot is expected, a second at the least. Reads of the past: `no-cache`, or `immutable` once both `asOf` and `knownAt` lie in the past. */
          readonly 'Cache-Control': string;
          /** @description Latest reads only: seconds since the snapshot was computed. */
          readonly Age?: number;
          /** @description `true` once the successor is overdue: by the market clock, or as of the `asOf` asked for. */
          readonly 'Snapshot-Stale': 'true' | 'false';
          /** @description `redis`: its key. `memory`: Redis is away, this is what was last served. `history`: the newest stored run, because it was asked for or because neither of the others has any. */
          readonly 'Snapshot-Source': 'redis' | 'memory' | 'history';
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing is stored at that moment. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is none yet, or nothing can give it now. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getSrLevels: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description The `ETag` of an earlier answer: 304 if nothing changed. */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description As the market data writes it: 1 to 32 letters, digits or . ^ = / : _ & -, led by a letter, a digit or ^ (a slash written %2F). */
        readonly symbol: string;
        /** @description The bars that the levels are found on. */
        readonly scope: '15m' | '1h' | '1d' | '1w';
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The snapshot. */
      readonly 200: {
        headers: {
          /** @description Strong; equal tags mean equal bytes. */
          readonly ETag: string;
          /** @description When the snapshot was computed (wall clock). */
          readonly 'Last-Modified': string;
          /** @description Latest reads: `max-age` less `Age` is what is left until the next snapshot is expected, a second at the least. Reads of the past: `no-cache`, or `immutable` once both `asOf` and `knownAt` lie in the past. */
          readonly 'Cache-Control': string;
          /** @description Latest reads only: seconds since the snapshot was computed. */
          readonly Age?: number;
          /** @description `true` once the successor is overdue: by the market clock, or as of the `asOf` asked for. */
          readonly 'Snapshot-Stale': 'true' | 'false';
          /** @description `redis`: its key. `memory`: Redis is away, this is what was last served. `history`: the newest stored run, because it was asked for or because neither of the others has any. */
          readonly 'Snapshot-Source': 'redis' | 'memory' | 'history';
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "7c2ff1de-55b0-5a43-8f0e-4f3f0c1d2b6a",
           *       "type": "sr_levels.computed",
           *       "subject": "AAPL/1d",
           *       "asOf": "2018-02-07T21:00:00Z",
           *       "computedAt": "2018-02-07T21:00:02.118Z",
           *       "nextExpectedAt": "2018-02-08T21:00:00Z",
           *       "staleAfter": "2018-02-08T22:00:00Z",
           *       "source": "/tapedeck/sr-levels",
           *       "data": {
           *         "symbol": "AAPL",
           *         "scope": "1d",
           *         "lastClose": 159.54,
           *         "lastCloseAt": "2018-02-07T21:00:00Z",
           *         "lookbackBars": 504,
           *         "lookbackFrom": "2016-02-09T14:30:00Z",
           *         "atr": 4.21,
           *         "zoneWidthLimit": 3.16,
           *         "zones": [
           *           {
           *             "kind": "support",
           *             "low": 154.3,
           *             "high": 155.02,
           *             "centre": 154.61,
           *             "distancePct": -3.09,
           *             "touches": 3,
           *             "swingHighs": 1,
           *             "swingLows": 2,
           *             "strength": 0.52,
           *             "firstTouchAt": "2017-08-01T20:00:00Z",
           *             "lastTouchAt": "2018-02-02T21:00:00Z",
           *             "lastTestAt": "2018-02-05T21:00:00Z"
           *           }
           *         ],
           *         "nearest": {
           *           "support": {
           *             "kind": "support",
           *             "low": 154.3,
           *             "high": 155.02,
           *             "centre": 154.61,
           *             "distancePct": -3.09,
           *             "touches": 3,
           *             "swingHighs": 1,
           *             "swingLows": 2,
           *             "strength": 0.52,
           *             "firstTouchAt": "2017-08-01T20:00:00Z",
           *             "lastTouchAt": "2018-02-02T21:00:00Z",
           *             "lastTestAt": "2018-02-05T21:00:00Z"
           *           },
           *           "resistance": null
           *         },
           *         "pivots": {
           *           "basedOn": {
           *             "span": "1mo",
           *             "from": "2018-01-02T14:30:00Z",
           *             "to": "2018-01-31T21:00:00Z",
           *             "bars": 21,
           *             "open": 170.16,
           *             "high": 180.1,
           *             "low": 164.7,
           *             "close": 167.43
           *           },
           *           "classic": [
           *             {
           *               "name": "S1",
           *               "price": 161.39,
           *               "kind": "resistance"
           *             },
           *             {
           *               "name": "PP",
           *               "price": 170.74,
           *               "kind": "resistance"
           *             },
           *             {
           *               "name": "R1",
           *               "price": 176.79,
           *               "kind": "resistance"
           *             }
           *           ],
           *           "fibonacci": [
           *             {
           *               "name": "PP",
           *               "price": 170.74,
           *               "kind": "resistance"
           *             }
           *           ],
           *           "camarilla": [
           *             {
           *               "name": "PP",
           *               "price": 167.43,
           *               "kind": "resistance"
           *             }
           *           ],
           *           "woodie": [
           *             {
           *               "name": "PP",
           *               "price": 169.98,
           *               "kind": "resistance"
           *             }
           *           ],
           *           "demark": [
           *             {
           *               "name": "PP",
           *               "price": 169.23,
           *               "kind": "resistance"
           *             }
           *           ]
           *         },
           *         "volumeProfile": {
           *           "low": 89.47,
           *           "binWidth": 1.81,
           *           "volumes": [
           *             1200,
           *             3400,
           *             2100
           *           ],
           *           "totalVolume": 6700,
           *           "pointOfControl": {
           *             "name": "POC",
           *             "price": 92.19,
           *             "kind": "support"
           *           },
           *           "valueAreaHigh": {
           *             "name": "VAH",
           *             "price": 94.9,
           *             "kind": "support"
           *           },
           *           "valueAreaLow": {
           *             "name": "VAL",
           *             "price": 91.28,
           *             "kind": "support"
           *           },
           *           "valueAreaRatio": 0.82
           *         },
           *         "limitations": [
           *           {
           *             "part": "nearest.resistance",
           *             "reason": "no zone above the last close"
           *           }
           *         ]
           *       }
           *     }
           */
          readonly 'application/json': components['schemas']['SrLevelsSnapshot'];
        };
      };
      /** @description The client has these bytes already. */
      readonly 304: {
        headers: {
          /** @description Strong; equal tags mean equal bytes. */
          readonly ETag: string;
          /** @description When the snapshot was computed (wall clock). */
          readonly 'Last-Modified': string;
          /** @description Latest reads: `max-age` less `Age` is what is left until the next snapshot is expected, a second at the least. Reads of the past: `no-cache`, or `immutable` once both `asOf` and `knownAt` lie in the past. */
          readonly 'Cache-Control': string;
          /** @description Latest reads only: seconds since the snapshot was computed. */
          readonly Age?: number;
          /** @description `true` once the successor is overdue: by the market clock, or as of the `asOf` asked for. */
          readonly 'Snapshot-Stale': 'true' | 'false';
          /** @description `redis`: its key. `memory`: Redis is away, this is what was last served. `history`: the newest stored run, because it was asked for or because neither of the others has any. */
          readonly 'Snapshot-Source': 'redis' | 'memory' | 'history';
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such scope or symbol, no bars for the scope, or the bars do not bear levels; `reason` says which. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing can give them now. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody computed them in time. */
      readonly 504: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly listTopPicksRuns: {
    readonly parameters: {
      readonly query?: {
        /** @description Only rows with this universe: 1 to 64 letters, digits, dots, dashes or underscores, led by a letter or digit. */
        readonly universe?: string;
        /** @description Only rows with this mode: one of scalping, intraday, swing, positional. */
        readonly mode?: 'scalping' | 'intraday' | 'swing' | 'positional';
        /** @description Earliest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly from?: string;
        /** @description Latest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly to?: string;
        /** @description Buckets of this length instead of rows. They begin at round moments in UTC: minutes and hours count from midnight, a week begins on Monday (`1w`), a month on its first day (`1mo`). */
        readonly interval?: '1m' | '5m' | '15m' | '1h' | '4h' | '1d' | '1w' | '1mo';
        /** @description Items a page, up to 500. As lines (CSV, NDJSON): lines in all, as many as there are without it. */
        readonly limit?: number;
        /** @description The `nextCursor` of the page before, with the same parameters otherwise. Of JSON alone: lines come all at once. */
        readonly cursor?: string;
        /** @description With `data`, each row carries its event's data; not beside `interval`. */
        readonly include?: 'data';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One page, or all of the range as lines. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            components['schemas']['TopPicksRunsPage'] | components['schemas']['TopPicksRunsBucketPage'];
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No row has that value. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description None of the formats is acceptable. */
      readonly 406: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be, or does not go with another or with the format. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description History cannot be read now, not so much of it in one answer (`reason`), or too many exports are under way. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly listPickContributions: {
    readonly parameters: {
      readonly query?: {
        /** @description Only rows with this symbol: a symbol, up to 200 characters. */
        readonly symbol?: string;
        /** @description Earliest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly from?: string;
        /** @description Latest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly to?: string;
        /** @description Buckets of this length instead of rows. They begin at round moments in UTC: minutes and hours count from midnight, a week begins on Monday (`1w`), a month on its first day (`1mo`). */
        readonly interval?: '1m' | '5m' | '15m' | '1h' | '4h' | '1d' | '1w' | '1mo';
        /** @description Items a page, up to 500. As lines (CSV, NDJSON): lines in all, as many as there are without it. */
        readonly limit?: number;
        /** @description The `nextCursor` of the page before, with the same parameters otherwise. Of JSON alone: lines come all at once. */
        readonly cursor?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One page, or all of the range as lines. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['PickContributionsPage']
            | components['schemas']['PickContributionsBucketPage'];
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No row has that value. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description None of the formats is acceptable. */
      readonly 406: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be, or does not go with another or with the format. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description History cannot be read now, not so much of it in one answer (`reason`), or too many exports are under way. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly listPortfolioSnapshots: {
    readonly parameters: {
      readonly query?: {
        /** @description Only rows with this subject: a subject, up to 200 characters. */
        readonly subject?: string;
        /** @description Earliest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly from?: string;
        /** @description Latest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly to?: string;
        /** @description Buckets of this length instead of rows. They begin at round moments in UTC: minutes and hours count from midnight, a week begins on Monday (`1w`), a month on its first day (`1mo`). */
        readonly interval?: '1m' | '5m' | '15m' | '1h' | '4h' | '1d' | '1w' | '1mo';
        /** @description Items a page, up to 500. As lines (CSV, NDJSON): lines in all, as many as there are without it. */
        readonly limit?: number;
        /** @description The `nextCursor` of the page before, with the same parameters otherwise. Of JSON alone: lines come all at once. */
        readonly cursor?: string;
        /** @description With `data`, each row carries its event's data; not beside `interval`. */
        readonly include?: 'data';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One page, or all of the range as lines. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['PortfolioSnapshotsPage']
            | components['schemas']['PortfolioSnapshotsBucketPage'];
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No row has that value. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description None of the formats is acceptable. */
      readonly 406: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be, or does not go with another or with the format. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description History cannot be read now, not so much of it in one answer (`reason`), or too many exports are under way. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly listTopPicksPositionSnapshots: {
    readonly parameters: {
      readonly query?: {
        /** @description Only rows with this subject: a subject, up to 200 characters. */
        readonly subject?: string;
        /** @description Earliest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly from?: string;
        /** @description Latest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly to?: string;
        /** @description Buckets of this length instead of rows. They begin at round moments in UTC: minutes and hours count from midnight, a week begins on Monday (`1w`), a month on its first day (`1mo`). */
        readonly interval?: '1m' | '5m' | '15m' | '1h' | '4h' | '1d' | '1w' | '1mo';
        /** @description Items a page, up to 500. As lines (CSV, NDJSON): lines in all, as many as there are without it. */
        readonly limit?: number;
        /** @description The `nextCursor` of the page before, with the same parameters otherwise. Of JSON alone: lines come all at once. */
        readonly cursor?: string;
        /** @description With `data`, each row carries its event's data; not beside `interval`. */
        readonly include?: 'data';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One page, or all of the range as lines. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['TopPicksPositionSnapshotsPage']
            | components['schemas']['TopPicksPositionSnapshotsBucketPage'];
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No row has that value. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description None of the formats is acceptable. */
      readonly 406: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be, or does not go with another or with the format. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description History cannot be read now, not so much of it in one answer (`reason`), or too many exports are under way. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly listPickEvents: {
    readonly parameters: {
      readonly query?: {
        /** @description Only rows with this universe: 1 to 64 letters, digits, dots, dashes or underscores, led by a letter or digit. */
        readonly universe?: string;
        /** @description Only rows with this mode: one of scalping, intraday, swing, positional. */
        readonly mode?: 'scalping' | 'intraday' | 'swing' | 'positional';
        /** @description Earliest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly from?: string;
        /** @description Latest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly to?: string;
        /** @description Buckets of this length instead of rows. They begin at round moments in UTC: minutes and hours count from midnight, a week begins on Monday (`1w`), a month on its first day (`1mo`). */
        readonly interval?: '1m' | '5m' | '15m' | '1h' | '4h' | '1d' | '1w' | '1mo';
        /** @description Items a page, up to 500. As lines (CSV, NDJSON): lines in all, as many as there are without it. */
        readonly limit?: number;
        /** @description The `nextCursor` of the page before, with the same parameters otherwise. Of JSON alone: lines come all at once. */
        readonly cursor?: string;
        /** @description With `data`, each row carries its event's data; not beside `interval`. */
        readonly include?: 'data';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One page, or all of the range as lines. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            components['schemas']['PickEventsPage'] | components['schemas']['PickEventsBucketPage'];
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No row has that value. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description None of the formats is acceptable. */
      readonly 406: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be, or does not go with another or with the format. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description History cannot be read now, not so much of it in one answer (`reason`), or too many exports are under way. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly listPickOutcomes: {
    readonly parameters: {
      readonly query?: {
        /** @description Only rows with this universe: 1 to 64 letters, digits, dots, dashes or underscores, led by a letter or digit. */
        readonly universe?: string;
        /** @description Only rows with this mode: one of scalping, intraday, swing, positional. */
        readonly mode?: 'scalping' | 'intraday' | 'swing' | 'positional';
        /** @description Earliest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly from?: string;
        /** @description Latest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly to?: string;
        /** @description Buckets of this length instead of rows. They begin at round moments in UTC: minutes and hours count from midnight, a week begins on Monday (`1w`), a month on its first day (`1mo`). */
        readonly interval?: '1m' | '5m' | '15m' | '1h' | '4h' | '1d' | '1w' | '1mo';
        /** @description Items a page, up to 500. As lines (CSV, NDJSON): lines in all, as many as there are without it. */
        readonly limit?: number;
        /** @description The `nextCursor` of the page before, with the same parameters otherwise. Of JSON alone: lines come all at once. */
        readonly cursor?: string;
        /** @description With `data`, each row carries its event's data; not beside `interval`. */
        readonly include?: 'data';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One page, or all of the range as lines. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            components['schemas']['PickOutcomesPage'] | components['schemas']['PickOutcomesBucketPage'];
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No row has that value. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description None of the formats is acceptable. */
      readonly 406: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be, or does not go with another or with the format. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description History cannot be read now, not so much of it in one answer (`reason`), or too many exports are under way. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly listAiRecommendations: {
    readonly parameters: {
      readonly query?: {
        /** @description Only rows with this symbol: a symbol, up to 200 characters. */
        readonly symbol?: string;
        /** @description Earliest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly from?: string;
        /** @description Latest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly to?: string;
        /** @description Buckets of this length instead of rows. They begin at round moments in UTC: minutes and hours count from midnight, a week begins on Monday (`1w`), a month on its first day (`1mo`). */
        readonly interval?: '1m' | '5m' | '15m' | '1h' | '4h' | '1d' | '1w' | '1mo';
        /** @description Items a page, up to 500. As lines (CSV, NDJSON): lines in all, as many as there are without it. */
        readonly limit?: number;
        /** @description The `nextCursor` of the page before, with the same parameters otherwise. Of JSON alone: lines come all at once. */
        readonly cursor?: string;
        /** @description With `data`, each row carries its event's data; not beside `interval`. */
        readonly include?: 'data';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One page, or all of the range as lines. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['AiRecommendationsPage']
            | components['schemas']['AiRecommendationsBucketPage'];
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No row has that value. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description None of the formats is acceptable. */
      readonly 406: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be, or does not go with another or with the format. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description History cannot be read now, not so much of it in one answer (`reason`), or too many exports are under way. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly listAgentAnalyses: {
    readonly parameters: {
      readonly query?: {
        /** @description Only rows with this agent: an agent's name, up to 200 characters. */
        readonly agent?: string;
        /** @description Earliest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly from?: string;
        /** @description Latest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly to?: string;
        /** @description Buckets of this length instead of rows. They begin at round moments in UTC: minutes and hours count from midnight, a week begins on Monday (`1w`), a month on its first day (`1mo`). */
        readonly interval?: '1m' | '5m' | '15m' | '1h' | '4h' | '1d' | '1w' | '1mo';
        /** @description Items a page, up to 500. As lines (CSV, NDJSON): lines in all, as many as there are without it. */
        readonly limit?: number;
        /** @description The `nextCursor` of the page before, with the same parameters otherwise. Of JSON alone: lines come all at once. */
        readonly cursor?: string;
        /** @description With `data`, each row carries its event's data; not beside `interval`. */
        readonly include?: 'data';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One page, or all of the range as lines. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            components['schemas']['AgentAnalysesPage'] | components['schemas']['AgentAnalysesBucketPage'];
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No row has that value. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description None of the formats is acceptable. */
      readonly 406: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be, or does not go with another or with the format. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description History cannot be read now, not so much of it in one answer (`reason`), or too many exports are under way. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly listAgentLearnings: {
    readonly parameters: {
      readonly query?: {
        /** @description Only rows with this agent: an agent's name, up to 200 characters. */
        readonly agent?: string;
        /** @description Earliest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly from?: string;
        /** @description Latest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly to?: string;
        /** @description Buckets of this length instead of rows. They begin at round moments in UTC: minutes and hours count from midnight, a week begins on Monday (`1w`), a month on its first day (`1mo`). */
        readonly interval?: '1m' | '5m' | '15m' | '1h' | '4h' | '1d' | '1w' | '1mo';
        /** @description Items a page, up to 500. As lines (CSV, NDJSON): lines in all, as many as there are without it. */
        readonly limit?: number;
        /** @description The `nextCursor` of the page before, with the same parameters otherwise. Of JSON alone: lines come all at once. */
        readonly cursor?: string;
        /** @description With `data`, each row carries its event's data; not beside `interval`. */
        readonly include?: 'data';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One page, or all of the range as lines. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            components['schemas']['AgentLearningsPage'] | components['schemas']['AgentLearningsBucketPage'];
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No row has that value. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description None of the formats is acceptable. */
      readonly 406: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be, or does not go with another or with the format. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description History cannot be read now, not so much of it in one answer (`reason`), or too many exports are under way. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly listLlmRequests: {
    readonly parameters: {
      readonly query?: {
        /** @description Only rows with this model: a model's name, up to 200 characters. */
        readonly model?: string;
        /** @description Earliest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly from?: string;
        /** @description Latest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly to?: string;
        /** @description Buckets of this length instead of rows. They begin at round moments in UTC: minutes and hours count from midnight, a week begins on Monday (`1w`), a month on its first day (`1mo`). */
        readonly interval?: '1m' | '5m' | '15m' | '1h' | '4h' | '1d' | '1w' | '1mo';
        /** @description Items a page, up to 500. As lines (CSV, NDJSON): lines in all, as many as there are without it. */
        readonly limit?: number;
        /** @description The `nextCursor` of the page before, with the same parameters otherwise. Of JSON alone: lines come all at once. */
        readonly cursor?: string;
        /** @description With `data`, each row carries its event's data; not beside `interval`. */
        readonly include?: 'data';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One page, or all of the range as lines. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            components['schemas']['LlmRequestsPage'] | components['schemas']['LlmRequestsBucketPage'];
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No row has that value. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description None of the formats is acceptable. */
      readonly 406: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be, or does not go with another or with the format. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description History cannot be read now, not so much of it in one answer (`reason`), or too many exports are under way. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly listRlPolicies: {
    readonly parameters: {
      readonly query?: {
        /** @description Only rows with this universe: 1 to 64 letters, digits, dots, dashes or underscores, led by a letter or digit. */
        readonly universe?: string;
        /** @description Only rows with this mode: one of scalping, intraday, swing, positional. */
        readonly mode?: 'scalping' | 'intraday' | 'swing' | 'positional';
        /** @description Earliest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly from?: string;
        /** @description Latest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly to?: string;
        /** @description Buckets of this length instead of rows. They begin at round moments in UTC: minutes and hours count from midnight, a week begins on Monday (`1w`), a month on its first day (`1mo`). */
        readonly interval?: '1m' | '5m' | '15m' | '1h' | '4h' | '1d' | '1w' | '1mo';
        /** @description Items a page, up to 500. As lines (CSV, NDJSON): lines in all, as many as there are without it. */
        readonly limit?: number;
        /** @description The `nextCursor` of the page before, with the same parameters otherwise. Of JSON alone: lines come all at once. */
        readonly cursor?: string;
        /** @description With `data`, each row carries its event's data; not beside `interval`. */
        readonly include?: 'data';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One page, or all of the range as lines. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            components['schemas']['RlPoliciesPage'] | components['schemas']['RlPoliciesBucketPage'];
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No row has that value. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description None of the formats is acceptable. */
      readonly 406: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be, or does not go with another or with the format. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description History cannot be read now, not so much of it in one answer (`reason`), or too many exports are under way. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly listAiRecommendationOutcomes: {
    readonly parameters: {
      readonly query?: {
        /** @description Only rows with this model: a model's name, up to 200 characters. */
        readonly model?: string;
        /** @description Earliest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly from?: string;
        /** @description Latest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly to?: string;
        /** @description Buckets of this length instead of rows. They begin at round moments in UTC: minutes and hours count from midnight, a week begins on Monday (`1w`), a month on its first day (`1mo`). */
        readonly interval?: '1m' | '5m' | '15m' | '1h' | '4h' | '1d' | '1w' | '1mo';
        /** @description Items a page, up to 500. As lines (CSV, NDJSON): lines in all, as many as there are without it. */
        readonly limit?: number;
        /** @description The `nextCursor` of the page before, with the same parameters otherwise. Of JSON alone: lines come all at once. */
        readonly cursor?: string;
        /** @description With `data`, each row carries its event's data; not beside `interval`. */
        readonly include?: 'data';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One page, or all of the range as lines. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['AiRecommendationOutcomesPage']
            | components['schemas']['AiRecommendationOutcomesBucketPage'];
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No row has that value. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description None of the formats is acceptable. */
      readonly 406: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be, or does not go with another or with the format. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description History cannot be read now, not so much of it in one answer (`reason`), or too many exports are under way. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly listDashboardPerformance: {
    readonly parameters: {
      readonly query?: {
        /** @description Only rows with this subject: a subject, up to 200 characters. */
        readonly subject?: string;
        /** @description Earliest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly from?: string;
        /** @description Latest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly to?: string;
        /** @description Buckets of this length instead of rows. They begin at round moments in UTC: minutes and hours count from midnight, a week begins on Monday (`1w`), a month on its first day (`1mo`). */
        readonly interval?: '1m' | '5m' | '15m' | '1h' | '4h' | '1d' | '1w' | '1mo';
        /** @description Items a page, up to 500. As lines (CSV, NDJSON): lines in all, as many as there are without it. */
        readonly limit?: number;
        /** @description The `nextCursor` of the page before, with the same parameters otherwise. Of JSON alone: lines come all at once. */
        readonly cursor?: string;
        /** @description With `data`, each row carries its event's data; not beside `interval`. */
        readonly include?: 'data';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One page, or all of the range as lines. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json':
            | components['schemas']['DashboardPerformancePage']
            | components['schemas']['DashboardPerformanceBucketPage'];
          readonly 'text/csv': string;
          readonly 'application/x-ndjson': string;
        };
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No row has that value. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description None of the formats is acceptable. */
      readonly 406: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be, or does not go with another or with the format. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description History cannot be read now, not so much of it in one answer (`reason`), or too many exports are under way. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getStreams: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description All streams of the product, those that do not exist yet included. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "at": "2018-02-07T21:00:00Z",
           *       "history": false,
           *       "streams": [
           *         {
           *           "stream": "stream:top_picks",
           *           "exists": false,
           *           "length": 3,
           *           "firstEntryId": "1518037260123-0",
           *           "lastEntryId": "1518037260123-0",
           *           "newestAgeMs": 3,
           *           "memoryBytes": 3,
           *           "groups": [
           *             {
           *               "group": "history-writer",
           *               "required": false,
           *               "consumers": 3,
           *               "lag": 3,
           *               "lagAtLeast": 3,
           *               "oldestUndeliveredAgeMs": 3,
           *               "pending": 3,
           *               "oldestPending": {
           *                 "id": "1518037260123-0",
           *                 "consumer": "history-writer-0",
           *                 "ageMs": 3,
           *                 "idleMs": 3,
           *                 "deliveries": 3
           *               },
           *               "lastDeliveredId": "1518037260123-0",
           *               "trimmedUndelivered": 3,
           *               "unseenMs": 3
           *             }
           *           ],
           *           "missingGroups": [
           *             "text"
           *           ],
           *           "sequences": [
           *             {
           *               "source": "/tapedeck/top-picks",
           *               "lastGiven": 3,
           *               "counted": {
           *                 "first": 3,
           *                 "last": 3,
           *                 "stored": 3,
           *                 "repeated": 3,
           *                 "missing": 3,
           *                 "gaps": [
           *                   {
           *                     "first": 3,
           *                     "last": 3
           *                   }
           *                 ],
           *                 "countedAt": "2018-02-07T21:00:00Z"
           *               }
           *             }
           *           ],
           *           "losses": [
           *             {
           *               "group": "history-writer",
           *               "kind": "lost",
           *               "entries": 3,
           *               "lastCountedAt": "2018-02-07T21:00:00Z"
           *             }
           *           ],
           *           "deadLetters": 3
           *         }
           *       ]
           *     }
           */
          readonly 'application/json': components['schemas']['StreamsReport'];
        };
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope admin. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The route has no parameters. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Redis cannot be asked now. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly listDeadLetters: {
    readonly parameters: {
      readonly query?: {
        /** @description Only letters of this stream. */
        readonly stream?:
          | 'stream:top_picks'
          | 'stream:dashboard'
          | 'stream:portfolio'
          | 'stream:scalping'
          | 'stream:sr_levels'
          | 'stream:ai'
          | 'stream:llm';
        /** @description Only letters with this code: an SQLSTATE, or a word such as `unknown-type`. */
        readonly code?: string;
        /** @description Items a page. */
        readonly limit?: number;
        /** @description The `nextCursor` of the page before. */
        readonly cursor?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One page. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": "1518037260123-0",
           *           "stream": "stream:top_picks",
           *           "entryId": "1518037260123-0",
           *           "group": "history-writer",
           *           "consumer": "history-writer-0",
           *           "code": "22003",
           *           "reason": "numeric field overflow",
           *           "attempts": 3,
           *           "time": "2018-02-07T21:00:00Z",
           *           "event": {
           *             "id": "4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11",
           *             "source": "/tapedeck/top-picks",
           *             "type": "top_picks.run.completed",
           *             "subject": "sp500/swing",
           *             "time": "2018-02-07T21:00:00Z",
           *             "sequence": "42"
           *           }
           *         }
           *       ],
           *       "nextCursor": null
           *     }
           */
          readonly 'application/json': components['schemas']['DeadLettersPage'];
        };
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope admin. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Redis cannot be asked now. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getDeadLetter: {
    readonly parameters: {
      readonly query?: {
        /** @description The stream that the letter is of; needed only where several have a letter of that id. */
        readonly stream?:
          | 'stream:top_picks'
          | 'stream:dashboard'
          | 'stream:portfolio'
          | 'stream:scalping'
          | 'stream:sr_levels'
          | 'stream:ai'
          | 'stream:llm';
      };
      readonly header?: never;
      readonly path: {
        /** @description Id of the letter. */
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The letter. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "1518037260123-0",
           *       "stream": "stream:top_picks",
           *       "entryId": "1518037260123-0",
           *       "group": "history-writer",
           *       "consumer": "history-writer-0",
           *       "code": "22003",
           *       "reason": "numeric field overflow",
           *       "attempts": 3,
           *       "time": "2018-02-07T21:00:00Z",
           *       "event": {
           *         "id": "4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11",
           *         "source": "/tapedeck/top-picks",
           *         "type": "top_picks.run.completed",
           *         "subject": "sp500/swing",
           *         "time": "2018-02-07T21:00:00Z",
           *         "sequence": "42"
           *       },
           *       "original": [
           *         {
           *           "name": "id",
           *           "value": "4f6f8a52-5d0e-5f0e-9f5e-0a4b8c1f7d11"
           *         }
           *       ]
           *     }
           */
          readonly 'application/json': components['schemas']['DeadLetterDetail'];
        };
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope admin. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such letter. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Several streams have a letter of that id. */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The id or the stream cannot be one. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Redis cannot be asked now. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly redriveDeadLetter: {
    readonly parameters: {
      readonly query?: {
        /** @description The stream that the letter is of; needed only where several have a letter of that id. */
        readonly stream?:
          | 'stream:top_picks'
          | 'stream:dashboard'
          | 'stream:portfolio'
          | 'stream:scalping'
          | 'stream:sr_levels'
          | 'stream:ai'
          | 'stream:llm';
      };
      readonly header?: never;
      readonly path: {
        /** @description Id of the letter. */
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description It is on its stream. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "1518037260123-0",
           *       "stream": "stream:top_picks",
           *       "entryId": "1518037260123-0",
           *       "repeated": false
           *     }
           */
          readonly 'application/json': components['schemas']['Redrive'];
        };
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope admin. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such letter. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Several streams have a letter of that id; or the original is no event. */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The id or the stream cannot be one. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Redis cannot be asked now. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getPickPerformance: {
    readonly parameters: {
      readonly query?: {
        /** @description Only picks of this universe; every one without it. */
        readonly universe?: string;
        /** @description Only picks for this horizon; every one without it. */
        readonly mode?: 'scalping' | 'intraday' | 'swing' | 'positional';
        /** @description Earliest as-of of the runs; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. 90 days before `to` without it, at most 1830. */
        readonly from?: string;
        /** @description Latest as-of of the runs; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. The market's now without it. */
        readonly to?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The report. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "from": "2018-02-07T21:00:00Z",
           *       "to": "2018-02-07T21:00:00Z",
           *       "asOf": "2018-02-07T21:00:00Z",
           *       "totals": [
           *         {
           *           "universe": "sp500",
           *           "mode": "scalping",
           *           "closed": 3,
           *           "entered": 3,
           *           "won": 3,
           *           "winRateRatio": 1.25,
           *           "averageR": 1.25,
           *           "averageReturnPct": 1.25,
           *           "provisional": 3,
           *           "forward1": {
           *             "count": 3,
           *             "averagePct": 1.25,
           *             "compared": 3,
           *             "benchmarkPct": 1.25,
           *             "excessPct": 1.25
           *           },
           *           "forward5": {
           *             "count": 3,
           *             "averagePct": 1.25,
           *             "compared": 3,
           *             "benchmarkPct": 1.25,
           *             "excessPct": 1.25
           *           },
           *           "forward20": {
           *             "count": 3,
           *             "averagePct": 1.25,
           *             "compared": 3,
           *             "benchmarkPct": 1.25,
           *             "excessPct": 1.25
           *           }
           *         }
           *       ],
           *       "days": [
           *         {
           *           "day": "2018-02-07",
           *           "universe": "sp500",
           *           "mode": "scalping",
           *           "closed": 3,
           *           "entered": 3,
           *           "won": 3,
           *           "winRateRatio": 1.25,
           *           "averageR": 1.25,
           *           "averageReturnPct": 1.25,
           *           "provisional": 3,
           *           "forward1": {
           *             "count": 3,
           *             "averagePct": 1.25,
           *             "compared": 3,
           *             "benchmarkPct": 1.25,
           *             "excessPct": 1.25
           *           },
           *           "forward5": {
           *             "count": 3,
           *             "averagePct": 1.25,
           *             "compared": 3,
           *             "benchmarkPct": 1.25,
           *             "excessPct": 1.25
           *           },
           *           "forward20": {
           *             "count": 3,
           *             "averagePct": 1.25,
           *             "compared": 3,
           *             "benchmarkPct": 1.25,
           *             "excessPct": 1.25
           *           }
           *         }
           *       ]
           *     }
           */
          readonly 'application/json': components['schemas']['PickPerformanceReport'];
        };
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No outcome is stored of that universe. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description History cannot be read now. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getRecommendationPerformance: {
    readonly parameters: {
      readonly query?: {
        /** @description Only recommendations of this model; every one without it. */
        readonly model?: string;
        /** @description Only those chosen from this universe; every one without it. */
        readonly universe?: string;
        /** @description Earliest as-of of the recommendations; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. 90 days before `to` without it, at most 1830. */
        readonly from?: string;
        /** @description Latest as-of of the recommendations; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. The market's now without it. */
        readonly to?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The report. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "from": "2018-02-07T21:00:00Z",
           *       "to": "2018-02-07T21:00:00Z",
           *       "asOf": "2018-02-07T21:00:00Z",
           *       "models": [
           *         {
           *           "model": "example-large-1",
           *           "universe": "sp500",
           *           "closed": 3,
           *           "entered": 3,
           *           "won": 3,
           *           "winRateRatio": 1.25,
           *           "averageR": 1.25,
           *           "averageReturnPct": 1.25,
           *           "provisional": 3,
           *           "forward1": {
           *             "count": 3,
           *             "averagePct": 1.25,
           *             "compared": 3,
           *             "benchmarkPct": 1.25,
           *             "excessPct": 1.25
           *           },
           *           "forward5": {
           *             "count": 3,
           *             "averagePct": 1.25,
           *             "compared": 3,
           *             "benchmarkPct": 1.25,
           *             "excessPct": 1.25
           *           },
           *           "forward20": {
           *             "count": 3,
           *             "averagePct": 1.25,
           *             "compared": 3,
           *             "benchmarkPct": 1.25,
           *             "excessPct": 1.25
           *           },
           *           "averageConfidence": 1.25,
           *           "brierScore": 1.25
           *         }
           *       ]
           *     }
           */
          readonly 'application/json': components['schemas']['RecommendationPerformanceReport'];
        };
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No outcome is stored of that model. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description History cannot be read now. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getInstruments: {
    readonly parameters: {
      readonly query?: {
        /** @description `all`, everything that the market data has, without it. */
        readonly universe?: string;
      };
      readonly header?: {
        /** @description The `ETag` of an earlier answer: 304 if nothing changed. */
        readonly 'If-None-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The instruments. */
      readonly 200: {
        headers: {
          /** @description Equal tags mean equal bytes. */
          readonly ETag: string;
          /** @description For how long the answer cannot become another. */
          readonly 'Cache-Control': string;
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "universe": "sp500",
           *       "universes": [
           *         "text"
           *       ],
           *       "timeframes": [
           *         "1m"
           *       ],
           *       "calendar": "XNYS",
           *       "zone": "America/New_York",
           *       "items": [
           *         {
           *           "symbol": "AAPL",
           *           "name": "Apple Inc.",
           *           "sector": "Information Technology",
           *           "hasBars": false
           *         }
           *       ]
           *     }
           */
          readonly 'application/json': components['schemas']['InstrumentList'];
        };
      };
      /** @description The client has these bytes already. */
      readonly 304: {
        headers: {
          /** @description Equal tags mean equal bytes. */
          readonly ETag: string;
          /** @description For how long the answer cannot become another. */
          readonly 'Cache-Control': string;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There is no such universe. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The market data cannot be read now. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getBars: {
    readonly parameters: {
      readonly query?: {
        /** @description 1d without it, or the finest where the source has no such bars. */
        readonly timeframe?: '1m' | '15m' | '1h' | '1d' | '1w';
        /** @description Bars that open at or after it; market time: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly from?: string;
        /** @description Bars that close at or before it; market time: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly to?: string;
        /** @description Bars at most; 500 without it. */
        readonly limit?: number;
        /** @description The `nextCursor` of the page after. */
        readonly cursor?: string;
      };
      readonly header?: {
        /** @description The `ETag` of an earlier answer: 304 if nothing changed. */
        readonly 'If-None-Match'?: string;
      };
      readonly path: {
        /** @description As the market data writes it: 1 to 32 letters, digits or . ^ = / : _ & -, led by a letter, a digit or ^ (a slash written %2F). */
        readonly symbol: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The bars. */
      readonly 200: {
        headers: {
          /** @description Equal tags mean equal bytes. */
          readonly ETag: string;
          /** @description For how long the answer cannot become another. */
          readonly 'Cache-Control': string;
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "symbol": "AAPL",
           *       "timeframe": "1m",
           *       "calendar": "XNYS",
           *       "zone": "America/New_York",
           *       "items": [
           *         {
           *           "openTime": "2018-02-07T21:00:00Z",
           *           "closeTime": "2018-02-07T21:00:00Z",
           *           "open": 1.25,
           *           "high": 1.25,
           *           "low": 1.25,
           *           "close": 1.25,
           *           "volume": 1.25,
           *           "adjClose": 1.25
           *         }
           *       ],
           *       "nextCursor": null
           *     }
           */
          readonly 'application/json': components['schemas']['BarsPage'];
        };
      };
      /** @description The client has these bytes already. */
      readonly 304: {
        headers: {
          /** @description Equal tags mean equal bytes. */
          readonly ETag: string;
          /** @description For how long the answer cannot become another. */
          readonly 'Cache-Control': string;
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The market data has no such instrument. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The market data cannot be read now. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly addRecommendation: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description Makes repeats safe: within 7 days the same key with the same body is answered as the first time and takes nothing; with another body it is refused. A UUID is taken as the id of the event. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AiRecommendation'];
      };
    };
    readonly responses: {
      /** @description The event is in Redis. */
      readonly 202: {
        headers: {
          /** @description `true` where this is the answer to a repeat; absent otherwise. */
          readonly 'Idempotency-Replayed'?: 'true';
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Ingested'];
        };
      };
      /** @description The body is no JSON. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope ingest. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is too large. */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is not declared as JSON. */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is not what it should be; or the key came with another one before. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Redis did not take it. Repeating it with the key of this answer is safe. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description With this key the same body may be sent again, and is taken once. */
          readonly 'Idempotency-Key': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly addAnalysis: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description Makes repeats safe: within 7 days the same key with the same body is answered as the first time and takes nothing; with another body it is refused. A UUID is taken as the id of the event. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AiAnalysis'];
      };
    };
    readonly responses: {
      /** @description The event is in Redis. */
      readonly 202: {
        headers: {
          /** @description `true` where this is the answer to a repeat; absent otherwise. */
          readonly 'Idempotency-Replayed'?: 'true';
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Ingested'];
        };
      };
      /** @description The body is no JSON. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope ingest. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is too large. */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is not declared as JSON. */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is not what it should be; or the key came with another one before. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Redis did not take it. Repeating it with the key of this answer is safe. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description With this key the same body may be sent again, and is taken once. */
          readonly 'Idempotency-Key': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly addLearning: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description Makes repeats safe: within 7 days the same key with the same body is answered as the first time and takes nothing; with another body it is refused. A UUID is taken as the id of the event. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AiLearning'];
      };
    };
    readonly responses: {
      /** @description The event is in Redis. */
      readonly 202: {
        headers: {
          /** @description `true` where this is the answer to a repeat; absent otherwise. */
          readonly 'Idempotency-Replayed'?: 'true';
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Ingested'];
        };
      };
      /** @description The body is no JSON. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope ingest. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is too large. */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is not declared as JSON. */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is not what it should be; or the key came with another one before. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Redis did not take it. Repeating it with the key of this answer is safe. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description With this key the same body may be sent again, and is taken once. */
          readonly 'Idempotency-Key': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly addLlmRequest: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description Makes repeats safe: within 7 days the same key with the same body is answered as the first time and takes nothing; with another body it is refused. A UUID is taken as the id of the event. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['LlmUsageReport'];
      };
    };
    readonly responses: {
      /** @description The event is in Redis. */
      readonly 202: {
        headers: {
          /** @description `true` where this is the answer to a repeat; absent otherwise. */
          readonly 'Idempotency-Replayed'?: 'true';
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['IngestedLlmRequest'];
        };
      };
      /** @description The body is no JSON. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope ingest. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is too large. */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is not declared as JSON. */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is not what it should be; or the key came with another one before. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Redis did not take it. Repeating it with the key of this answer is safe. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description With this key the same body may be sent again, and is taken once. */
          readonly 'Idempotency-Key': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getLlmCosts: {
    readonly parameters: {
      readonly query?: {
        /** @description Earliest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly from?: string;
        /** @description Latest as-of; market time, inclusive: an ISO 8601 moment with a zone, or a UTC date, which means the whole of that day. */
        readonly to?: string;
        /** @description By model, or by UTC day of the as-of. */
        readonly groupBy?: 'model' | 'day';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The costs. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "groupBy": "model",
           *       "from": "2018-02-07T21:00:00Z",
           *       "to": "2018-02-07T21:00:00Z",
           *       "items": [
           *         {
           *           "model": "example-large-1",
           *           "day": "2018-02-07",
           *           "calls": 3,
           *           "promptTokens": 3,
           *           "completionTokens": 3,
           *           "cachedTokens": 3,
           *           "costUsd": "12.0081",
           *           "unpricedCalls": 3
           *         }
           *       ],
           *       "total": {
           *         "calls": 3,
           *         "promptTokens": 3,
           *         "completionTokens": 3,
           *         "cachedTokens": 3,
           *         "costUsd": "12.0081",
           *         "unpricedCalls": 3
           *       }
           *     }
           */
          readonly 'application/json': components['schemas']['LlmCosts'];
        };
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description History cannot be read now. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly listHoldings: {
    readonly parameters: {
      readonly query?: {
        /** @description Market time: what was held then. The market’s now when left out. */
        readonly asOf?: string;
        /** @description Wall time: only from changes that had been recorded by then. */
        readonly knownAt?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description By symbol. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "asOf": "2018-02-07T21:00:00Z",
           *       "currency": "USD",
           *       "items": [
           *         {
           *           "symbol": "AAPL",
           *           "quantity": "101.25",
           *           "averageCost": "101.25",
           *           "currency": null,
           *           "effectiveAt": "2018-02-07T21:00:00Z",
           *           "version": 3,
           *           "openedAt": "2018-02-07T21:00:00Z"
           *         }
           *       ]
           *     }
           */
          readonly 'application/json': components['schemas']['Holdings'];
        };
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description PostgreSQL cannot be asked now. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly putHolding: {
    readonly parameters: {
      readonly query?: {
        /** @description Market time from which on it holds; the market’s now when left out. For what was bought before it was entered; what was served before stays as it was. */
        readonly effectiveAt?: string;
      };
      readonly header?: {
        /** @description The `ETag` of the newest change that is known, `"0"` for none: 412 if there was another one since. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        /** @description The instrument, as the source of market data writes it; a slash is written %2F. */
        readonly symbol: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['HoldingEdit'];
      };
    };
    readonly responses: {
      /** @description It is recorded. */
      readonly 200: {
        headers: {
          /** @description Its version, for If-Match. */
          readonly ETag: string;
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "symbol": "AAPL",
           *       "quantity": "101.25",
           *       "averageCost": "101.25",
           *       "currency": null,
           *       "effectiveAt": "2018-02-07T21:00:00Z",
           *       "version": 3,
           *       "recordedAt": "2018-02-07T21:00:00Z"
           *     }
           */
          readonly 'application/json': components['schemas']['RecordedHolding'];
        };
      };
      /** @description The body is no JSON. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope admin. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Another change came first. */
      readonly 412: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is too large. */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is not declared as JSON. */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The symbol, a parameter or the body is not what it should be. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description PostgreSQL cannot be asked now. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly deleteHolding: {
    readonly parameters: {
      readonly query?: {
        /** @description Market time from which on it holds; the market’s now when left out. For what was bought before it was entered; what was served before stays as it was. */
        readonly effectiveAt?: string;
      };
      readonly header?: {
        /** @description The `ETag` of the newest change that is known, `"0"` for none: 412 if there was another one since. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        /** @description The instrument, as the source of market data writes it; a slash is written %2F. */
        readonly symbol: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description It is recorded. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope admin. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It is not held then. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Another change came first. */
      readonly 412: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The symbol or a parameter is not what it should be. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description PostgreSQL cannot be asked now. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly watch: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** @description The instrument, as the source of market data writes it; a slash is written %2F. */
        readonly symbol: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['WatchlistEdit'];
      };
    };
    readonly responses: {
      /** @description It is watched. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "symbol": "AAPL",
           *       "note": null
           *     }
           */
          readonly 'application/json': components['schemas']['WatchedSymbol'];
        };
      };
      /** @description The body is no JSON. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope admin. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is too large. */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is not declared as JSON. */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The symbol or the body is not what it should be. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description PostgreSQL cannot be asked now. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly unwatch: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** @description The instrument, as the source of market data writes it; a slash is written %2F. */
        readonly symbol: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description It is watched no more. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope admin. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was not watched. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The symbol is not what it should be. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description PostgreSQL cannot be asked now. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly streamEvents: {
    readonly parameters: {
      readonly query?: {
        /** @description Only events of these types: up to 16 event types separated by commas. */
        readonly types?: readonly (
          | 'ai.analysis.created'
          | 'ai.learning.created'
          | 'ai.recommendation.created'
          | 'ai.recommendation.outcome'
          | 'dashboard.overview.snapshot'
          | 'dashboard.performance.snapshot'
          | 'llm.request.completed'
          | 'portfolio.positions.snapshot'
          | 'portfolio.watchlist.snapshot'
          | 'scalping.monitor.snapshot'
          | 'sr_levels.computed'
          | 'top_picks.pick.event'
          | 'top_picks.pick.outcome'
          | 'top_picks.policy.updated'
          | 'top_picks.positions.snapshot'
          | 'top_picks.run.completed'
        )[];
        /** @description Only events about these subjects: up to 50 subjects separated by commas, each of up to 100 characters, such as sp500/swing, or AAPL/* for all that begin with AAPL/. */
        readonly subjects?: readonly string[];
      };
      readonly header?: {
        /** @description The last id received, from whichever gateway: the stream goes on behind it. Without it: from now on. */
        readonly 'Last-Event-ID'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The stream. */
      readonly 200: {
        headers: {
          /** @description `no-store`. */
          readonly 'Cache-Control': string;
          /** @description `no`. */
          readonly 'X-Accel-Buffering': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/event-stream': string;
        };
      };
      /** @description There are no events of that type, or the position is none. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A parameter is not what it should be. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No stream can be opened now. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getLive: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description It runs. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": "live"
           *     }
           */
          readonly 'application/json': components['schemas']['Live'];
        };
      };
    };
  };
  readonly getReady: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Ready. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": "ready",
           *       "sources": {
           *         "redis": false,
           *         "history": false
           *       }
           *     }
           */
          readonly 'application/json': components['schemas']['Ready'];
        };
      };
      /** @description Neither Redis nor the history answers, or the gateway is closing. */
      readonly 503: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly getDataFreshness: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What is fresh and what is stale, by the market clock. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": "fresh",
           *       "marketTime": "2018-02-07T21:00:00Z",
           *       "market": "open",
           *       "opensAt": "2018-02-07T21:00:00Z",
           *       "keys": [
           *         {
           *           "key": "top_picks:sp500:swing",
           *           "subject": "sp500/swing",
           *           "asOf": "2018-02-07T21:00:00Z",
           *           "computedAt": "2018-02-07T21:00:00Z",
           *           "nextExpectedAt": "2018-02-07T21:00:00Z",
           *           "staleAfter": "2018-02-07T21:00:00Z",
           *           "state": "fresh",
           *           "stale": false,
           *           "reason": null,
           *           "source": "redis"
           *         }
           *       ]
           *     }
           */
          readonly 'application/json': components['schemas']['DataFreshness'];
        };
      };
      /** @description Not well-formed, or with two keys. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is missing, unknown or expired. */
      readonly 401: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key lacks the scope read. */
      readonly 403: {
        headers: {
          /** @description What would be taken (RFC 6750). */
          readonly 'WWW-Authenticate': string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests. */
      readonly 429: {
        headers: {
          /** @description Seconds after which trying again makes sense. */
          readonly 'Retry-After': number;
          /** @description The limit of the key: `q` requests at once, given back over `w` seconds. */
          readonly 'RateLimit-Policy'?: string;
          /** @description `r` requests are left; in `t` seconds all of them are back. */
          readonly RateLimit?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
