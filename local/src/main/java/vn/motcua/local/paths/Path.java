package vn.motcua.local.paths;

/** A scenario and the route it takes. */
public record Path(Scenario scenario, Route route) {}
