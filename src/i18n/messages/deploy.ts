/** Texts of `npm start` and `npm run manifest`, for people who try, host or distribute the add-in. */
import type { Text } from '../text';

export const deploy = {
  'deploy.manifest.help': {
    zh: `用法：npm run manifest -- --url https://主机/路径 [选项]
写出清单文件，加载项的网页文件放在该网址下。先运行 npm run build。

  --url    网页文件所在文件夹的网址，须以 https:// 开头
  --out    输出位置（默认 dist/manifest.xml）
  --id     另用一个 GUID；同一单位部署两套时才需要
  --force  覆盖 --out 指定的已有文件
  --lang   zh 或 en（默认 zh）`,
    en: `Usage: npm run manifest -- --url https://host/path [options]
Writes the manifest of an add-in whose pages are served there. Run npm run build first.

  --url    the address of the folder with the pages; https:// only
  --out    where to write (default dist/manifest.xml)
  --id     another GUID; only for a second installation beside the first
  --force  replace an existing file named by --out
  --lang   zh or en (default zh)`,
  },
  'deploy.manifest.done': {
    zh: `已写出清单文件：{file}
  网址 {url}　版本 {version}　标识 {id}
下一步：把 dist 文件夹中的全部文件放到该网址下，再把清单文件交给 Excel，做法见 docs/deploy.md。
以后更新时，文件名和标识保持不变，只提高版本号。`,
    en: `Manifest written: {file}
  address {url}   version {version}   id {id}
Next: put all files of the folder dist under this address, then give the manifest to Excel; see docs/deploy.md.
For updates keep the file name and the id, and only raise the version.`,
  },
  'deploy.usage.option': { zh: '选项有误（{reason}）', en: 'an option is wrong ({reason})' },
  'deploy.usage.url-missing': { zh: '缺少选项 --url', en: 'the option --url is missing' },
  'deploy.usage.port': {
    zh: '--port 应为 1 到 65535 的整数，而不是“{port}”',
    en: '--port is a whole number from 1 to 65535, not “{port}”',
  },
  'deploy.url.invalid': { zh: '不是完整的网址', en: 'it is no complete address' },
  'deploy.url.protocol': {
    zh: '不是 https，Excel 不会打开',
    en: 'it is not https, and Excel would not open it',
  },
  'deploy.url.extra': {
    zh: '含有用户名、“?”或“#”部分',
    en: 'it has a user name or a part after “?” or “#”',
  },
  'deploy.url.page': {
    zh: '指向一个网页，应为其所在的文件夹',
    en: 'it names a page instead of its folder',
  },
  'deploy.serve.help': {
    zh: `用法：npm start [-- 选项]
在本机以 https 提供任务窗格，源代码改动后自动重新生成。按 Ctrl+C 结束。

  --port      端口（默认 3000）
  --no-trust  不把开发证书加入本机信任
  --lang      zh 或 en（默认 zh）`,
    en: `Usage: npm start [-- options]
Serves the task pane on this computer over https and rebuilds it when a source file changes. Ctrl+C ends it.

  --port      the port (default 3000)
  --no-trust  do not add the development certificate to the trusted ones
  --lang      zh or en (default zh)`,
  },
  'deploy.serve.building': { zh: '正在生成任务窗格……', en: 'Building the task pane …' },
  'deploy.serve.rebuilt': { zh: '已重新生成，请在任务窗格中刷新。', en: 'Rebuilt: reload the task pane.' },
  'deploy.serve.build-failed': {
    zh: '生成失败，仍提供上一次的结果。改正后自动重新生成。\n{reason}',
    en: 'The build failed; what was built before is still served. It is built again once this is corrected.\n{reason}',
  },
  'deploy.serve.ready': { zh: '任务窗格：{url}/taskpane.html', en: 'Task pane: {url}/taskpane.html' },
  'deploy.serve.manifest': { zh: '清单文件：{file}', en: 'Manifest:  {file}' },
  'deploy.serve.stop': { zh: '按 Ctrl+C 结束。', en: 'Ctrl+C ends it.' },
  'deploy.trust.asking': {
    zh: '将把本机专用的开发证书（仅限 localhost）加入当前用户的信任列表，系统会请您确认。',
    en: 'The development certificate, good for localhost only, is added to what you trust on this computer; the system asks you to confirm.',
  },
  'deploy.trust.trusted': { zh: '开发证书已受信任。', en: 'The development certificate is trusted.' },
  'deploy.trust.by-hand': {
    zh: '开发证书尚未受信任，Excel 不会打开任务窗格。请执行以下命令后重新启动 Excel：\n  {command}',
    en: 'The development certificate is not trusted yet, and Excel would not open the task pane. Run this command, then restart Excel:\n  {command}',
  },
  'deploy.trust.browser': {
    zh: '开发证书：{file}。浏览器会提示连接不安全，选择继续前往即可；如不希望提示，请把它加入浏览器信任的证书。',
    en: 'Development certificate: {file}. The browser warns of an unsafe connection: choose to go on, or add the certificate to those it trusts.',
  },
  'deploy.next.windows': {
    zh: `在 Windows 版 Excel 中使用
  1. 把清单文件复制到一个共享文件夹（如 \\\\本机名\\加载项）。
  2. Excel：文件 > 选项 > 信任中心 > 信任中心设置 > 受信任的加载项目录，填入该共享文件夹，添加，勾选“在菜单中显示”，确定。
  3. 重新启动 Excel，开始 > 加载项 > 高级（或 更多加载项）> 共享文件夹，选择“规划填报与评估”。`,
    en: `In Excel on Windows
  1. Copy the manifest into a shared folder (such as \\\\computer\\addins).
  2. Excel: File > Options > Trust Center > Trust Center Settings > Trusted Add-in Catalogs; enter the shared folder, add it, tick Show in Menu, OK.
  3. Restart Excel; Home > Add-ins > Advanced (or More Add-ins) > Shared Folder; choose the add-in.`,
  },
  'deploy.next.mac': {
    zh: `在 Mac 版 Excel 中使用
  1. 把清单文件复制到 ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef（没有该文件夹时新建）。
  2. 重新启动 Excel，打开工作簿，开始 > 加载项，选择“规划填报与评估”。`,
    en: `In Excel on the Mac
  1. Copy the manifest into ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef (make the folder if there is none).
  2. Restart Excel, open a workbook, Home > Add-ins; choose the add-in.`,
  },
  'deploy.next.web': {
    zh: `在网页版 Excel 中使用
  1. 先在同一浏览器中打开上面的任务窗格网址，接受证书。
  2. 打开工作簿，开始 > 加载项 > 更多加载项 > 我的加载项 > 上传我的加载项，选择清单文件。`,
    en: `In Excel on the web
  1. Open the address of the task pane above in the same browser and accept the certificate.
  2. Open a workbook, Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in; choose the manifest.`,
  },
  'deploy.next.without-excel': {
    zh: `没有 Excel
  在浏览器中打开上面的任务窗格网址查看界面；在另一终端运行 npm run demo，用示例数据走一遍全过程。`,
    en: `Without Excel
  Open the address of the task pane above in a browser to see the pane; in another terminal, npm run demo runs the whole loop with sample figures.`,
  },
} satisfies Record<string, Text>;

export const deployErrors = {
  'error.deploy-usage': {
    zh: '命令有误：{problem}。没有执行任何操作。加上 --help 查看用法。',
    en: 'The command is wrong: {problem}. Nothing was done. Add --help for the usage.',
  },
  'error.manifest-url': {
    zh: '网址“{url}”不能用：{problem}。没有写出清单文件。请给出网页文件夹的网址，如 https://host.example.org/plan。',
    en: 'The address “{url}” cannot be used: {problem}. No manifest was written. Name the folder with the pages, such as https://host.example.org/plan.',
  },
  'error.manifest-id': {
    zh: '“{id}”不是 GUID。没有写出清单文件。请给出形如 14157dad-fd00-4ba3-aa18-5d0f788d1a10 的标识，或省略 --id。',
    en: '“{id}” is no GUID. No manifest was written. Give one such as 14157dad-fd00-4ba3-aa18-5d0f788d1a10, or leave --id out.',
  },
  'error.serve-port': {
    zh: '端口 {port} 已被其他程序占用，任务窗格没有启动。请结束该程序，或换一个端口：npm start -- --port {other}。',
    en: 'Another program holds port {port}; the task pane is not served. End that program, or take another port: npm start -- --port {other}.',
  },
  'error.serve-listen': {
    zh: '无法在端口 {port} 上提供任务窗格（{reason}），没有启动。请换一个端口：npm start -- --port {other}。',
    en: 'The task pane cannot be served on port {port} ({reason}); nothing was started. Take another port: npm start -- --port {other}.',
  },
  'error.serve-build': {
    zh: '任务窗格未能生成，没有启动。请改正后重试：\n{reason}\n改正后重新运行 npm start。',
    en: 'The task pane could not be built; nothing was started:\n{reason}\nCorrect this, then run npm start again.',
  },
  'error.certificate-folder': {
    zh: '无法在“{folder}”中保存开发证书（{reason}），任务窗格没有启动。请确认该文件夹可以写入后重试。',
    en: 'The development certificate cannot be kept in “{folder}” ({reason}); the task pane is not served. Make the folder writable, then try again.',
  },
} satisfies Record<string, Text>;
