// A step drawn by hand gets an id that says what it is, made from its first name.
import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import { is } from 'bpmn-js/lib/util/ModelUtil';
import { elementIdOf, readStep, withStep } from './step.js';

const GENERATED = /^(Activity|Task)_[0-9a-z]+$/;

class Naming extends CommandInterceptor {
  static $inject = ['eventBus', 'modeling', 'elementRegistry', 'bpmnFactory', 'vocabulary'];

  constructor(eventBus, modeling, elementRegistry, bpmnFactory, vocabulary) {
    super(eventBus);
    this.postExecuted('element.updateLabel', ({ context: { element, newLabel } }) => {
      if (!is(element, 'bpmn:UserTask') || !GENERATED.test(element.id) || !newLabel?.trim()) {
        return;
      }
      modeling.updateProperties(element, { id: elementIdOf(newLabel, (id) => elementRegistry.get(id)) });
      if (readStep(element.businessObject).outcomes) {
        const extensionElements = withStep(element.businessObject, {}, vocabulary, bpmnFactory);
        modeling.updateProperties(element, { extensionElements });
      }
    });
  }
}

export default {
  __init__: ['motcuaNaming'],
  motcuaNaming: ['type', Naming],
};
