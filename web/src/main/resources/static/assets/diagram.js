// Draws the processes of a case with their tokens, and opens called processes, tasks and incidents.

const box = document.querySelector('[data-diagram]');

const LOOKS = { active: 'is-active', completed: 'is-done', terminated: 'is-stopped', incident: 'is-incident' };
// Smaller than this the names in the diagram cannot be read.
const READABLE = 0.55;
const MARKERS = [...Object.values(LOOKS), 'is-door'];

class CaseDiagram {
  constructor(element) {
    this.element = element;
    this.viewer = new window.BpmnJS({ container: element });
    this.tabs = document.querySelector('.diagram-tabs');
    this.chosen = undefined;
    this.drawn = undefined;
    this.viewer.get('eventBus').on('element.click', (click) => this.follow(click.element.id));
  }

  async refresh() {
    const answer = await fetch(this.element.dataset.diagram, { headers: { 'HX-Request': 'true' } });
    if (!answer.ok) return;
    this.processes = await answer.json();
    if (!this.processes.length) { this.showEmpty(); return; }
    await this.show(this.chosen ?? this.processes[0].instanceKey);
  }

  showEmpty() {
    if (this.empty) return;
    this.empty = Object.assign(document.createElement('p'), { className: 'nothing', textContent: this.element.dataset.empty });
    this.element.append(this.empty);
  }

  async show(instanceKey) {
    this.empty?.remove();
    this.empty = undefined;
    this.chosen = instanceKey;
    const shown = this.processes.find((process) => process.instanceKey === instanceKey) ?? this.processes[0];
    const model = `${shown.process}#${shown.version}`;
    if (this.drawn !== model) {
      await this.viewer.importXML(shown.bpmnXml);
      this.drawn = model;
      this.lookAt(shown);
    }
    this.mark(shown);
    this.drawTabs(shown);
  }

  fit() { this.viewer.get('canvas').zoom('fit-viewport', 'auto'); }

  // A whole process can be too wide to be read: then its active step stands in the middle, and it can be moved.
  lookAt(shown) {
    this.fit();
    const canvas = this.viewer.get('canvas');
    if (canvas.zoom() >= READABLE) return;
    canvas.zoom(READABLE);
    const active = shown.elements.find((reached) => reached.state === 'incident')
      ?? shown.elements.find((reached) => reached.state === 'active');
    const shape = active && this.viewer.get('elementRegistry').get(active.id);
    const view = canvas.viewbox();
    const middle = shape ? shape.x + shape.width / 2 : view.inner.x + view.width / 2;
    const x = Math.max(view.inner.x - 30, Math.min(middle - view.width / 2, view.inner.x + view.inner.width + 30 - view.width));
    const above = shape ? shape.y + shape.height / 2 - view.height / 2 : view.inner.y;
    const y = Math.max(view.inner.y - 30, Math.min(above, view.inner.y + view.inner.height + 30 - view.height));
    canvas.viewbox({ x, y, width: view.width, height: view.height });
  }

  mark(shown) {
    const canvas = this.viewer.get('canvas');
    const overlays = this.viewer.get('overlays');
    const registry = this.viewer.get('elementRegistry');
    overlays.clear();
    registry.forEach((element) => MARKERS.forEach((look) => canvas.removeMarker(element.id, look)));
    for (const flow of shown.flowsTaken) if (registry.get(flow)) canvas.addMarker(flow, 'is-taken');
    for (const reached of shown.elements) {
      if (!registry.get(reached.id)) continue;
      canvas.addMarker(reached.id, LOOKS[reached.state]);
      if (reached.state === 'active' || reached.state === 'incident') this.addToken(overlays, reached);
    }
    for (const called of this.processes) {
      if (called.parentInstanceKey === shown.instanceKey && registry.get(called.parentElementId)) {
        canvas.addMarker(called.parentElementId, 'is-door');
      }
    }
    this.shown = shown;
  }

  addToken(overlays, reached) {
    const token = document.createElement('span');
    token.className = reached.state === 'incident' ? 'token is-bad' : 'token';
    token.textContent = reached.state === 'incident' ? `! ${reached.count}` : String(reached.count);
    overlays.add(reached.id, { position: { top: -11, right: 14 }, html: token });
  }

  drawTabs(shown) {
    this.tabs.replaceChildren(...(this.processes.length < 2 ? [] : this.processes.map((process) => {
      const tab = Object.assign(document.createElement('button'), { type: 'button', textContent: process.name });
      tab.setAttribute('aria-pressed', String(process === shown));
      tab.addEventListener('click', () => this.show(process.instanceKey));
      return tab;
    })));
  }

  follow(elementId) {
    const called = this.processes.filter((process) =>
      process.parentInstanceKey === this.shown.instanceKey && process.parentElementId === elementId).at(-1);
    if (called) { this.show(called.instanceKey); return; }
    const reached = this.shown.elements.find((element) => element.id === elementId);
    if (reached?.state === 'incident') location.assign('/incidents');
    else if (reached?.state === 'active') document.getElementById('waiting')?.scrollIntoView({ behavior: 'smooth' });
  }
}

if (box && window.BpmnJS) {
  const diagram = new CaseDiagram(box);
  diagram.refresh();
  document.body.addEventListener(box.dataset.event, () => diagram.refresh());
  document.querySelector('[data-diagram-fit]')?.addEventListener('click', () => diagram.fit());
}
