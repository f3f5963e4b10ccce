package io.qinggui.standalone.imports;

/** What of that which was sent before a service has to know when it is asked. */
enum RestsOn {
  NOTHING,
  /** What other services have recorded: an operator, for a license of it. */
  OTHERS,
  /** Everything, its own read models included: to ask the rules, or to correct. */
  ALL
}
