// A step dropped on a flow makes room for itself: what follows moves to the right.
const GAP = 50;
// after the shape is created, before its name is asked for: moving ends the typing
const BEFORE_NAMING = 600;

class Room {
  static $inject = ['eventBus', 'elementRegistry', 'spaceTool', 'modeling'];

  constructor(eventBus, elementRegistry, spaceTool, modeling) {
    const push = (start, delta) => {
      if (delta <= 0) {
        return;
      }
      const shapes = elementRegistry.filter((element) => element.parent && !element.waypoints);
      const { movingShapes, resizingShapes } = spaceTool.calculateAdjustments(shapes, 'x', delta, start);
      modeling.createSpace(movingShapes, resizingShapes, { x: delta, y: 0 }, 'e', start);
    };
    eventBus.on('create.end', BEFORE_NAMING, ({ context }) => {
      const shape = context.shape;
      const before = shape?.incoming?.[0]?.source;
      const after = shape?.outgoing?.[0]?.target;
      if (!before || !after || after.x <= before.x) {
        return;
      }
      push(Math.min(shape.x, after.x) - 1, before.x + before.width + GAP - shape.x);
      push(after.x - 1, shape.x + shape.width + GAP - after.x);
      [...shape.incoming, ...shape.outgoing].forEach((flow) => modeling.layoutConnection(flow, { waypoints: [] }));
    });
  }
}

export default {
  __init__: ['motcuaRoom'],
  motcuaRoom: ['type', Room],
};
