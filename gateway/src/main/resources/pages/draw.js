// Makes a draw of the format qinggui-draw/1 again, from what the page shows as published.
(() => {
  'use strict';
  const outcome = document.getElementById('draw-outcome');
  const checks = document.getElementById('draw-checks');
  const published = document.getElementById('draw-published');
  if (!outcome || !checks || !published) {
    return;
  }
  // a browser has it on safe addresses only
  if (!window.crypto || !window.crypto.subtle) {
    outcome.textContent = outcome.dataset.unable;
    return;
  }
  const draw = JSON.parse(published.textContent);

  const sha = async (text) => {
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  };

  // the ids in the order of their tickets
  const inOrder = async (ids, ticketOf) => {
    const tickets = await Promise.all(ids.map(async (id) => ({ id, ticket: await ticketOf(id) })));
    const by = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
    return tickets.sort((a, b) => by(a.ticket, b.ticket) || by(a.id, b.id));
  };

  const drawn = async (seed) => {
    const beginning = await sha(seed);
    const ticket = (text) => sha(beginning + text);
    const count = draw.sample.length + draw.reserves.length;
    const chosen = (await inOrder(draw.population, ticket)).slice(0, count);
    return Promise.all(chosen.map(async ({ id, ticket: own }) => {
      const free = draw.inspectors.filter((each) => !each.conflicts.includes(id)).map((each) => each.id);
      const order = await inOrder(free, (inspector) => ticket('inspector:' + inspector + ':' + id));
      const inspectors = order.slice(0, draw.inspectorsPerOperator).map((each) => each.id);
      return { operatorId: id, ticket: own, inspectors };
    }));
  };

  const same = (ours, theirs) => ours.length === theirs.length && ours.every((each, i) =>
    each.operatorId === theirs[i].operatorId && each.ticket === theirs[i].ticket
      && each.inspectors.join('\n') === theirs[i].inspectors.join('\n'));

  const tell = (name, isRight) => {
    const line = document.createElement('li');
    line.className = isRight ? 'good' : 'bad';
    line.textContent = checks.dataset[name] + (isRight ? checks.dataset.good : checks.dataset.bad);
    checks.append(line);
    return isRight;
  };

  const run = async () => {
    const digest = await sha(draw.population.map((id) => id + '\n').join(''));
    let right = tell('population', digest === draw.populationDigest);
    if (!draw.sample) {
      outcome.textContent = right ? outcome.dataset.fixed : outcome.dataset.different;
      outcome.className = right ? 'good' : 'bad';
      return;
    }
    const kept = await Promise.all(draw.entropy.map(async (each, i) =>
      draw.values[i].name === each.name
        && (each.kind === 'PUBLIC' || (await sha(draw.values[i].value)) === each.commitment)));
    right = tell('commitments', kept.every(Boolean)) && right;
    const seed = draw.values.map((each) => each.name + '=' + each.value + ';').join('');
    right = tell('seed', seed === draw.seed) && right;
    const again = await drawn(seed);
    right = tell('sample', draw.sample.length === Math.min(draw.size, draw.population.length)
      && same(again.slice(0, draw.sample.length), draw.sample)) && right;
    right = tell('reserves', same(again.slice(draw.sample.length), draw.reserves)) && right;
    outcome.textContent = right ? outcome.dataset.same : outcome.dataset.different;
    outcome.className = right ? 'good' : 'bad';
  };

  run().catch(() => {
    outcome.textContent = outcome.dataset.unable;
  });
})();
