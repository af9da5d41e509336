/** Lines and fills follow the page, so that diagrams can be read in the dark as well. */
export const diagramColours = {
  bpmnRenderer: {
    defaultFillColor: 'var(--motcua-diagram-fill, #fff)',
    defaultStrokeColor: 'var(--motcua-diagram-stroke, #1f2933)',
    defaultLabelColor: 'var(--motcua-diagram-stroke, #1f2933)',
  },
};
