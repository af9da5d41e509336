/** Lines and fills follow the page, so that diagrams can be read in the dark as well. */
export const diagramColours = {
  bpmnRenderer: {
    defaultFillColor: 'var(--m-surface, #fff)',
    defaultStrokeColor: 'var(--m-text, #1f2933)',
    defaultLabelColor: 'var(--m-text, #1f2933)',
  },
};
