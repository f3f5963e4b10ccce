package io.qinggui.faults.hostile;

/** What may become of a request. */
enum Expected {
  /** It is valid: it has to be taken. */
  TAKEN,
  /** It is odd and means the same: it may be taken or refused. */
  EITHER,
  /** It has to be refused. */
  REFUSED
}
