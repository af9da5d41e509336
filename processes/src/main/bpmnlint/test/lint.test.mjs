import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../lint.mjs', import.meta.url));

const broken = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="d" targetNamespace="t"
    modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.6.0">
  <bpmn:process id="p" isExecutable="true">
    <bpmn:startEvent id="start" name="Start"><bpmn:outgoing>f</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="f" sourceRef="start" targetRef="choice" />
    <bpmn:complexGateway id="choice" name="Choice"><bpmn:incoming>f</bpmn:incoming></bpmn:complexGateway>
    <bpmn:task id="lonely" name="Lonely" />
    <bpmn:serviceTask id="jobless" name="Jobless" />
  </bpmn:process>
</bpmn:definitions>`;

function lint(files) {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-lint-'));
  try {
    Object.entries(files).forEach(([name, text]) => {
      mkdirSync(join(folder, 'land'), { recursive: true });
      writeFileSync(join(folder, 'land', name), text);
    });
    const run = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
    return { code: run.status, said: run.stdout + run.stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a broken file is found, with its elements and the rules they break', () => {
  const { code, said } = lint({ 'broken.bpmn': broken });

  assert.equal(code, 1);
  assert.match(said, /broken\.bpmn lonely: .*\[no-disconnected\]/);
  assert.match(said, /broken\.bpmn choice: .*\[camunda-compat\//);
  assert.match(said, /broken\.bpmn jobless: .*\[camunda-compat\//);
});

test('what is no BPMN is found too', () => {
  const { code, said } = lint({ 'text.bpmn': 'nothing of the kind' });

  assert.equal(code, 1);
  assert.match(said, /text\.bpmn: [^]*\[readable\]/);
});

test('a folder without models is not called clean', () => {
  assert.equal(lint({}).code, 2);
});
