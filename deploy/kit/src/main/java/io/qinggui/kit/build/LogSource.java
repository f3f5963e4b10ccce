package io.qinggui.kit.build;

import io.qinggui.platform.transparency.merkle.Tiles;
import io.qinggui.platform.transparency.tile.BundleId;
import java.util.List;

/** A log as it is published, and where the events of somebody are in it. */
public interface LogSource extends Tiles {

  /** The checkpoint that the kit is of: the same bytes each time. */
  byte[] checkpoint();

  /** The stored bytes of the events of a bundle, however long they are. */
  List<byte[]> entries(BundleId id);

  /** Positions of the events about a subject, in order; more than the checkpoint's may come. */
  List<Long> about(String subject);

  /** Positions of the events of a stream, in order; more than the checkpoint's may come. */
  List<Long> ofStream(String stream);
}
