/**
 * Who may import whom: the table that the architecture rests on. Nothing imports upward.
 *
 * A folder that is missing here is an error: a new folder gets its row together with its first file.
 */

/** Between packages. @type {Record<string, string[]>} */
export const PACKAGES = {
  shared: [],
  server: ['shared'],
  client: ['shared'],
  e2e: ['shared', 'server', 'client'],
  bench: ['shared', 'server', 'client'],
};

/**
 * Within a package: each folder below `src`, and the folders that it may import besides itself. `*` stands for
 * every folder of the package. Files directly in `src` are `base`, unless PLACES says otherwise.
 *
 * @type {Record<string, Record<string, string[]>>}
 */
export const FOLDERS = {
  shared: {
    tests: ['*'],
    base: [],
    domain: [],
    records: ['domain'],
    protocol: ['domain', 'records'],
    policy: ['domain', 'records', 'protocol'],
    views: ['domain', 'records'],
    jargon: ['records', 'views'],
    commands: ['domain', 'records', 'protocol', 'policy', 'views'],
    documents: ['domain', 'records', 'protocol', 'views'],
    i18n: ['domain', 'records', 'protocol'],
    picture: ['domain', 'records', 'views', 'i18n'],
    report: ['domain', 'records', 'views', 'jargon', 'i18n', 'picture'],
    compare: ['domain', 'records', 'i18n', 'report'],
    demo: ['domain', 'records', 'protocol', 'commands'],
  },
  server: {
    main: ['*'],
    tests: ['*'],
    app: ['base', 'store', 'auth', 'rooms', 'sessions', 'render', 'images', 'plugins'],
    backup: ['base', 'store', 'sqlite'],
    plugins: ['base', 'store', 'auth', 'rooms', 'sessions', 'render', 'images'],
    render: ['base'],
    images: ['base', 'store'],
    sessions: ['archive', 'images', 'base', 'store', 'auth', 'rooms'],
    auth: ['base', 'store'],
    archive: [],
    rooms: ['base', 'store'],
    sqlite: ['base', 'store'],
    store: ['base'],
    base: [],
  },
  client: {
    app: ['*'],
    screens: ['roles', 'steps', 'outline', 'canvas', 'tools', 'words', 'actions', 'session', 'ui'],
    roles: ['steps', 'outline', 'canvas', 'tools', 'words', 'actions', 'session', 'ui'],
    steps: ['outline', 'canvas', 'tools', 'words', 'actions', 'session', 'ui'],
    outline: ['words', 'actions', 'session', 'ui'],
    canvas: ['tools', 'words', 'actions', 'session', 'ui'],
    words: ['actions'],
    tools: ['actions', 'session'],
    actions: ['session'],
    session: [],
    ui: [],
    // Only the build puts it in the place of libraries; no source knows it.
    light: [],
    base: [],
  },
};

/** Files that are a place of their own; the first that fits counts. @type {[RegExp, string][]} */
export const PLACES = [
  [/^(server|shared)\/src\/(.+\.(?:test|readers)\.ts$|test-support\/)/, 'tests'],
  [/^server\/src\/(main|start-failure|backup-main|restore-main|verify-snapshot-main)\.ts$/, 'main'],
  [/^server\/src\/app\.ts$/, 'app'],
  // What stands on the board in words, for the picture of it and the list alike.
  [/^client\/src\/canvas\/(face|explain|mark-of|people)\.ts$/, 'words'],
  // Adapters are known to `main` alone; everybody else sees the port.
  [/^server\/src\/store\/sqlite\b/, 'sqlite'],
  [/^client\/src\/(main|app)\.tsx$/, 'app'],
];

/** Libraries that only some places may know. @type {[RegExp, string[]][]} */
export const LIBRARIES = [
  [
    /^(yjs|y-protocols|y-websocket|lib0)$/,
    [
      'shared/documents',
      'shared/tests',
      'server/rooms',
      'server/plugins',
      'server/tests',
      'client/session',
    ],
  ],
  [/^better-sqlite3$/, ['server/store', 'server/sqlite', 'server/tests']],
  [/^(konva|react-konva)$/, ['client/canvas', 'client/light']],
  // Settings come in through `main` and `config` alone.
  [/^(node:)?process$/, []],
];
