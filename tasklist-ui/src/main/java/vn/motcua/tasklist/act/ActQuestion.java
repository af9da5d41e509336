package vn.motcua.tasklist.act;

import vn.motcua.catalog.Text;

/** A dialog that asked for an act: what is typed in it stays until the act is recorded. */
public interface ActQuestion {

  /** The act is recorded, by whomever: there is nothing more to ask. */
  void close();

  /** The act was refused. */
  void refused(Text why);
}
