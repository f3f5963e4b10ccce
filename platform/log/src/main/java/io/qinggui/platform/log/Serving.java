package io.qinggui.platform.log;

/** Which checkpoint a log serves, and so how far its tiles and proofs go. */
public enum Serving {
  /** The last one for which a quorum of witnesses vouches; none before there is one. */
  WITNESSED,

  /** The one that was published last, with the cosignatures that are there. */
  LATEST
}
