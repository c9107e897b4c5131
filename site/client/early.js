// Before the page is drawn: the theme that the reader chose, and that there are scripts.
{
  const root = document.documentElement
  root.classList.add('script')

  try {
    const theme = localStorage.getItem('specloom.theme')
    if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme
  } catch {
    // Without memory the system's theme holds.
  }
}
