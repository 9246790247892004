// The pages work without this file. It keeps what a person types in long forms, follows long work, and
// asks before something serious.
(() => {
  // What was typed before a session ended goes back into its form, where that can be found again.
  const typed = (() => { try { return JSON.parse(sessionStorage.getItem('ruche-typed')); } catch { return null; } })();
  const formOf = (page, action) => [...page.querySelectorAll('main form[method="post"]')].find(form => form.getAttribute('action') === action);
  const home = typed && formOf(document, typed.action);
  if (home) {
    sessionStorage.removeItem('ruche-typed');
    const left = new Map();
    for (const [name, value] of typed.fields) left.set(name, [...(left.get(name) || []), value]);
    for (const field of home.elements) {
      if (!field.name || ['hidden', 'file', 'password', 'submit'].includes(field.type)) continue;
      const values = left.get(field.name) || [];
      if (['checkbox', 'radio'].includes(field.type)) field.checked = values.includes(field.value);
      else if (field.type === 'select-multiple') for (const option of field.options) option.selected = values.includes(option.value);
      else if (values.length) field.value = values.shift();
    }
    const said = document.createElement('p');
    said.className = 'flash';
    said.setAttribute('role', 'status');
    said.textContent = typed.said;
    home.before(said);
    said.scrollIntoView({ block: 'center' });
  }
  const resumed = document.querySelector('[data-kept]');
  if (resumed && resumed.dataset.kept) {
    const form = resumed.querySelector('form');
    const action = form.getAttribute('action');
    fetch(resumed.dataset.kept, { headers: { Accept: 'text/html' } }).then(answer => answer.ok ? answer.text() : '').then(text => {
      if (!formOf(new DOMParser().parseFromString(text, 'text/html'), action)) return;
      const fields = [...new FormData(form)].filter(([name]) => !['_csrf', 'once'].includes(name));
      sessionStorage.setItem('ruche-typed', JSON.stringify({ action, fields, said: resumed.dataset.said }));
      location.replace(resumed.dataset.kept);
    }).catch(() => { /* it stays here, to be sent from here */ });
  }
  // A form that came back begins where it is wrong: at the field, or at the reasons where there are several or none has one.
  const problem = document.querySelector('main .problem[role="alert"]');
  const faulty = document.querySelectorAll('main .wrong');
  const whole = problem && faulty.length !== 1;
  if (whole) problem.tabIndex = -1;
  (whole ? problem : faulty[0]?.querySelector('input, select, textarea'))?.focus();
  for (const form of document.querySelectorAll('form[data-keep]')) {
    const key = 'ruche-draft:' + form.dataset.keep;
    const fields = () => [...form.elements].filter(e => e.name && !['hidden', 'file', 'password', 'submit'].includes(e.type));
    const ticked = field => ['radio', 'checkbox'].includes(field.type);
    const given = field => ticked(field) ? field.checked : field.value !== '';
    const keep = () => {
      const now = {};
      // What was made empty is remembered as empty.
      for (const field of fields()) {
        now[field.name] ??= [];
        if (!ticked(field) || field.checked) now[field.name].push(field.value);
      }
      try { localStorage.setItem(key, JSON.stringify(now)); } catch { /* full: the server's draft remains */ }
    };
    let kept = {};
    try { kept = JSON.parse(localStorage.getItem(key) || '{}'); } catch { kept = {}; }
    // A form that was sent and shown again has what was typed last; else what was kept goes into what is empty, and
    // stands for what is shown where its name tells of which version it is.
    if ('sent' in form.dataset) keep();
    else for (const [name, values] of Object.entries(kept)) {
      const same = fields().filter(field => field.name === name);
      if (same.some(given) && !('keepOver' in form.dataset)) continue;
      same.forEach((field, at) => {
        if (ticked(field)) field.checked = values.includes(field.value);
        else field.value = [].concat(values)[at] ?? '';
      });
    }
    form.addEventListener('input', keep);
    form.addEventListener('submit', () => localStorage.removeItem(key));
  }
  for (const form of document.querySelectorAll('form[data-autosave]')) {
    const said = form.querySelector('[data-saved]');
    let timer;
    const save = async () => {
      const key = 'draft-' + Date.now() + '-' + Math.random();
      const body = new URLSearchParams(new FormData(form));
      const answer = await fetch(form.dataset.autosave, { method: 'POST', body, headers: { 'Idempotency-Key': key } }).catch(() => null);
      if (said) said.hidden = !(answer && answer.ok);
      // What the server has, the browser need not keep: it would fill the next form with it.
      if (answer && answer.ok && form.dataset.keep) localStorage.removeItem('ruche-draft:' + form.dataset.keep);
    };
    form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(save, 1200); });
    form.addEventListener('submit', () => clearTimeout(timer)); // or a draft of what is handed in would come back
  }
  // What is there already like what is being typed, after a pause.
  for (const part of document.querySelectorAll('[data-alike]')) {
    const form = part.closest('form');
    const asked = ['_csrf', 'cycle', 'title', 'description', 'commune', 'douar', 'asked', 'axis'];
    let timer, running;
    const look = async () => {
      running?.abort();
      running = new AbortController();
      const body = new URLSearchParams([...new FormData(form)].filter(([name]) => asked.includes(name)));
      const key = 'alike-' + Date.now() + '-' + Math.random();
      const answer = await fetch(part.dataset.alike, { method: 'POST', body, signal: running.signal, headers: { 'Idempotency-Key': key } }).catch(() => null);
      if (!answer || !answer.ok) return;
      part.innerHTML = await answer.text().catch(() => part.innerHTML);
      // One line, kept free for it, says so where somebody types: nothing moves under the hand.
      const told = part.querySelector('[data-told]')?.dataset.told;
      const link = Object.assign(document.createElement('a'), { href: '#' + part.id, textContent: told ?? '' });
      form.querySelector('[data-alike-told]')?.replaceChildren(...told ? [link] : []);
    };
    form.addEventListener('input', event => {
      if (!asked.includes(event.target.name)) return;
      clearTimeout(timer);
      timer = setTimeout(look, 700);
    });
    if (form.elements.title?.value && !form.elements.insists) look();
  }
  const follow = document.querySelector('[data-follow]');
  if (follow) {
    const look = async () => {
      const answer = await fetch(follow.dataset.follow, { headers: { Accept: 'application/json' } }).catch(() => null);
      if (answer && answer.ok) {
        const job = await answer.json();
        const bar = follow.querySelector('progress');
        if (bar) { if (job.total > 0) { bar.max = job.total; bar.value = job.done; } }
        const text = follow.querySelector('[data-progress]');
        if (text) text.textContent = job.text;
        if (job.ended) { location.reload(); return; }
      }
      setTimeout(look, 700);
    };
    look();
  }
  // What is to be handed on is copied by a button; without one it is selected as a whole.
  for (const text of document.querySelectorAll('[data-copy]')) {
    const copy = document.createElement('button');
    const said = document.createElement('span');
    copy.type = 'button';
    copy.className = 'second';
    copy.textContent = text.dataset.copy;
    said.setAttribute('role', 'status');
    text.after(' ', copy, ' ', said);
    copy.addEventListener('click', async () => {
      getSelection().selectAllChildren(text);
      const kept = navigator.clipboard ? navigator.clipboard.writeText(text.textContent).then(() => true, () => false) : false;
      said.textContent = await kept || document.execCommand('copy') ? text.dataset.copied : '';
    });
  }
  // What others do meanwhile appears by itself.
  for (const part of document.querySelectorAll('[data-live]')) {
    const look = async () => {
      if (!document.hidden && !part.contains(document.activeElement)) {
        const answer = await fetch(location.href.split('#')[0], { headers: { Accept: 'text/html' } }).catch(() => null);
        const page = answer && answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html');
        const now = page && page.getElementById(part.id);
        if (now && now.innerHTML !== part.innerHTML) part.innerHTML = now.innerHTML;
      }
      setTimeout(look, part.dataset.live * 1000);
    };
    setTimeout(look, part.dataset.live * 1000);
  }
  // Names that begin as what is typed. A browser shows only what holds the typed letters: another spelling is told beside.
  for (const field of document.querySelectorAll('input[data-suggest]')) {
    let list = field.list;
    if (!list) {
      list = document.createElement('datalist');
      list.id = field.id + '-found';
      field.after(list);
      field.setAttribute('list', list.id);
    }
    let timer, asked;
    const look = async () => {
      const words = field.value.trim();
      asked?.abort();
      if (words.length < 2) return;
      asked = new AbortController();
      const answer = await fetch(field.dataset.suggest + '?words=' + encodeURIComponent(words), { signal: asked.signal, headers: { Accept: 'application/json' } }).catch(() => null);
      if (!answer || !answer.ok) return;
      list.replaceChildren(...(await answer.json()).map(({ name, detail }) => {
        const option = document.createElement('option');
        option.value = name;
        option.label = [name.includes(words) ? '' : words, detail].filter(Boolean).join(' · ');
        return option;
      }));
    };
    field.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(look, 120); });
  }
  // A list whose groups belong to what another field says shows its own alone; without this it shows all of them.
  for (const list of document.querySelectorAll('select[data-groups-of]')) {
    const other = document.getElementById(list.dataset.groupsOf);
    const groups = [...list.querySelectorAll('optgroup')];
    const narrow = () => {
      const chosen = list.value;
      for (const group of groups) group.remove();
      for (const group of groups) if (!other.value || group.dataset.value === other.value) list.append(group);
      list.value = chosen;
      if (list.selectedIndex < 0) list.value = '';
    };
    other.addEventListener('change', narrow);
    narrow();
  }
  // Rows of a long list that have the letters typed, in whatever spelling; without this the form asks the server.
  const plain = text => text.normalize('NFKD').replace(/[\u0300-\u036f\u0640\u064b-\u0655]/g, '').replace(/ة/g, 'ه').replace(/ى/g, 'ي').toLowerCase();
  for (const field of document.querySelectorAll('input[data-narrow]')) {
    const none = document.querySelector('[data-narrowed]');
    field.addEventListener('input', () => {
      const words = plain(field.value).split(/\s+/);
      let found = 0;
      for (const part of document.querySelectorAll(field.dataset.narrow)) {
        let here = 0;
        for (const row of part.querySelectorAll('li')) {
          const name = plain(row.firstElementChild.textContent);
          row.hidden = !words.every(word => name.includes(word));
          if (!row.hidden) here++;
        }
        part.hidden = here === 0;
        found += here;
      }
      if (none) none.hidden = found > 0;
    });
  }
  // A code held before the camera is read where the browser can; the field stays for those that cannot.
  const scan = document.querySelector('[data-scan]');
  if (scan && 'BarcodeDetector' in window && navigator.mediaDevices) {
    const open = document.createElement('button');
    open.type = 'button';
    open.className = 'second';
    open.textContent = scan.dataset.scan;
    scan.append(open);
    open.addEventListener('click', async () => {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).catch(() => null);
      if (!stream) return;
      const film = document.createElement('video');
      film.playsInline = true;
      film.srcObject = stream;
      open.replaceWith(film);
      await film.play();
      const reader = new BarcodeDetector({ formats: ['qr_code'] });
      const look = async () => {
        const seen = await reader.detect(film).catch(() => []);
        if (!seen.length) { setTimeout(look, 200); return; }
        stream.getTracks().forEach(track => track.stop());
        scan.elements.code.value = seen[0].rawValue;
        scan.requestSubmit();
      };
      look();
    });
  }
  document.addEventListener('keydown', event => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest('input, textarea, select')) return;
    const box = document.querySelector('[data-slash]');
    if (box && ['/', 'ظ'].includes(event.key)) { // the same key on an Arabic keyboard
      event.preventDefault();
      box.focus();
      box.select();
      return;
    }
    const link = document.querySelector(`a[data-key="${CSS.escape(event.key)}"]`);
    if (link) { event.preventDefault(); link.click(); }
  });
  // What is folded away opens and closes by Enter as well, and closes by Escape.
  for (const fold of document.querySelectorAll('.fold, .more')) {
    fold.addEventListener('keydown', event => { if (event.key === 'Enter') { event.preventDefault(); fold.click(); } });
    fold.parentElement.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || !fold.checked) return;
      fold.checked = false;
      fold.focus();
    });
  }
  document.addEventListener('submit', event => {
    const question = event.submitter && event.submitter.dataset.ask;
    // Nobody is asked about what cannot be done yet: the server says what is missing.
    if (question && [...event.target.elements].some(field => field.required && !field.value.trim())) return;
    if (question && !confirm(question)) event.preventDefault();
  });
})();
