import { defineStrings } from '../kernel/strings.ts'

/** Words of `weiming export`. */
export const exportCliStrings = defineStrings({
  about: {
    zh: '把网站导出为静态文件，并检查导出的文件',
    en: 'export a website as files, and check them',
  },
  'site.about': {
    zh: '导出一个站点的全部公开页面：直接读数据库，不经过运行中的服务器（环境变量 DATABASE_URL、WEIMING_DATA 同服务器）',
    en: 'export every public page of a site: reads the database itself, not the running server (DATABASE_URL and WEIMING_DATA as for the server)',
  },
  'site.argument': {
    zh: '站点：/ 为首个站点，或站点的路径前缀、域名、编号',
    en: 'the site: / for the first one, otherwise its prefix, domain or id',
  },
  'option.out': { zh: '导出到的目录', en: 'folder to export into' },
  'option.since': {
    zh: '只导出有变化的页面：last 为自上次导出以来，或写日期、时刻，如 2026-11-21、2026-11-21T08:00:00Z',
    en: 'only what changed: last for since the last export, or a day or instant such as 2026-11-21, 2026-11-21T08:00:00Z',
  },
  'option.live': {
    zh: '运行中的平台地址，如 http://127.0.0.1:3000：检索、找错等由它回答；不写则显示说明页',
    en: 'address of the running platform, such as http://127.0.0.1:3000, which answers searches and forms; without it a page explains',
  },
  'option.served-at': {
    zh: '文件在网站服务器上的绝对路径，写进 nginx 配置；默认为导出目录',
    en: 'absolute path of the files on the web server, for the nginx configuration; default: the folder itself',
  },
  'option.backup': {
    zh: '从备份文件导出，不用数据库：内嵌数据库正由服务器使用时用它',
    en: 'export from a backup instead of the database: for an embedded database that the server is using',
  },
  'check.about': {
    zh: '检查导出的文件：死链、缺失的文件、错误的锚点、内部地址、草稿链接',
    en: 'check exported files: dead links, missing files, wrong anchors, inside addresses, draft links',
  },
  'check.argument': { zh: '导出到的目录', en: 'the folder exported into' },

  'issue.since': {
    zh: '--since：“{value}”不是 last，也不是日期或时刻。',
    en: '--since: “{value}” is neither last nor a day or instant.',
  },
  'issue.live': {
    zh: '--live：“{value}”不是服务器地址，请填写 http://127.0.0.1:3000 这样的地址，不带路径。',
    en: '--live: “{value}” is no server’s address; write it like http://127.0.0.1:3000, without a path.',
  },
  'issue.served-at': {
    zh: '--served-at：“{value}”须为绝对路径，且不含引号、$ 和反斜线。',
    en: '--served-at: “{value}” must be an absolute path without quotation marks, $ or backslashes.',
  },
  'issue.no-data': {
    zh: '{folder} 中没有内嵌数据库，也没有设置 DATABASE_URL。',
    en: 'There is no embedded database in {folder}, and DATABASE_URL is not set.',
  },
  'issue.in-use': {
    zh: '服务器正在使用内嵌数据库。请先运行 weiming backup --out 备份.tar.gz，再加 --backup 备份.tar.gz 重新导出；或停止服务器后再导出。',
    en: 'The server is using the embedded database. Run weiming backup --out backup.tar.gz and export again with --backup backup.tar.gz, or stop the server first.',
  },
  'issue.old-data': {
    zh: '数据库由较早的版本使用，缺少迁移 {names}。请先用本版本启动一次服务器。',
    en: 'An earlier version uses this database; it lacks the migrations {names}. Start the server of this version once first.',
  },
  'issue.no-site': {
    zh: '没有站点“{value}”。现有：{known}',
    en: 'There is no site “{value}”. Known: {known}',
  },
  'issue.backup': { zh: '无法读取备份 {path}。', en: 'The backup {path} cannot be read.' },
  'refused.not-an-export': {
    zh: '{path} 不是空目录，也不是以前导出的目录。请换一个目录。',
    en: '{path} is neither empty nor an earlier export. Choose another folder.',
  },
  'refused.other-site': {
    zh: '{path} 中已有另一个站点的导出，或站点的域名已改变。请换一个目录。',
    en: '{path} holds the export of another site, or the site’s domain has changed. Choose another folder.',
  },
  'refused.no-earlier': {
    zh: '{path} 中没有已完成的导出，请先不带 --since 导出一次。',
    en: '{path} holds no finished export; export once without --since first.',
  },
  'refused.bad-prefix': {
    zh: '站点的路径前缀含有不可用的字符，请先在“站点设置”中改正。',
    en: 'The site’s prefix holds characters that cannot be; correct it in the site settings first.',
  },

  restoring: { zh: '读取备份……', en: 'reading the backup …' },
  progress: {
    zh: '已处理 {done}/{total}，每秒 {rate} 页，约剩 {left}',
    en: '{done}/{total} done, {rate} a second, about {left} left',
  },
  checking: { zh: '已检查 {done}/{total}', en: '{done}/{total} checked' },
  done: {
    zh: '导出完成：{pages} 个文件（写入 {written}，未变 {unchanged}，删除 {removed}），转向 {redirects}，已删除页 {gone}，共 {megabytes} MB，用时 {time}。nginx 配置在 {nginx}。',
    en: 'Exported: {pages} files ({written} written, {unchanged} unchanged, {removed} removed), {redirects} redirects, {gone} gone pages, {megabytes} MB, in {time}. The nginx configuration is in {nginx}.',
  },
  unsafe: {
    zh: '有 {n} 个网址含有不可作文件名的字符，没有导出：{list}',
    en: '{n} addresses hold characters that cannot name a file and were not exported: {list}',
  },
  missing: {
    zh: '有 {n} 个附件在附件目录中找不到，没有导出：{list}',
    en: '{n} attachments are not in the folder of stored files and were not exported: {list}',
  },
  minutes: { zh: '{m} 分 {s} 秒', en: '{m} min {s} s' },
  seconds: { zh: '{s} 秒', en: '{s} s' },

  'check.none': { zh: '{path} 不是导出的目录。', en: '{path} is no export.' },
  'check.done': {
    zh: '检查了 {pages} 个文件、{references} 处引用，发现 {n} 个问题。',
    en: '{pages} files and {references} references checked, {n} problems found.',
  },
  'problem.no-file': { zh: '文件缺失', en: 'file missing' },
  'problem.altered': { zh: '导出后被改动', en: 'changed since the export' },
  'problem.dead-link': { zh: '死链', en: 'dead link' },
  'problem.missing-asset': { zh: '缺少图片、样式或脚本', en: 'missing picture, style or script' },
  'problem.wrong-anchor': { zh: '锚点不存在', en: 'no such anchor' },
  'problem.workbench': {
    zh: '指向工作台、接口或草稿预览',
    en: 'leads to the workbench, the API or the preview of a draft',
  },
  'problem.local-address': { zh: '内部地址', en: 'address of an inside machine' },
  'problem.left-over': { zh: '草稿或未解析的链接', en: 'draft or unresolved link' },
})
