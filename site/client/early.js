// Before the page is drawn: that there are scripts, whether it is opened at its beginning, and the theme that the reader chose.
{
  const root = document.documentElement
  root.classList.add('script')

  const [visit] = performance.getEntriesByType('navigation')
  const isNew = visit instanceof PerformanceNavigationTiming && visit.type === 'navigate'
  if (isNew && location.hash === '') root.classList.add('opened')

  try {
    const theme = localStorage.getItem('specloom.theme')
    if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme
  } catch {
    // Without memory the system's theme holds.
  }
}
