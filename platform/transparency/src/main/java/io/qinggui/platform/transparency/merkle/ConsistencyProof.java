package io.qinggui.platform.transparency.merkle;

import java.util.List;

/**
 * Proves that a tree begins with the leaves of an earlier one (RFC 6962, section 2.1.2).
 *
 * @param earlier leaves of the earlier tree; 0 needs no path
 * @param size leaves of the tree; the same as {@code earlier} needs no path
 * @param path at most 63
 */
public record ConsistencyProof(long earlier, long size, List<Hash> path) {

  public ConsistencyProof {
    Paths.require(path, earlier, size);
    path = List.copyOf(path);
  }

  /**
   * Whether the tree with the one root only appended to the tree with the other (RFC 9162, section
   * 2.1.4.2). Takes at most two hashes for each of the path.
   */
  public boolean proves(Hash earlierRoot, Hash root) {
    if (earlier > size) {
      return false;
    }
    if (earlier == 0 || earlier == size) {
      return path.isEmpty() && endsMatch(earlierRoot, root);
    }
    if (path.isEmpty()) {
      return false;
    }
    return climbs(earlierRoot, root);
  }

  private boolean endsMatch(Hash earlierRoot, Hash root) {
    boolean begins = earlier > 0 || earlierRoot.equals(Hash.OF_EMPTY_TREE);
    return begins && (earlier < size || earlierRoot.equals(root));
  }

  private boolean climbs(Hash earlierRoot, Hash root) {
    TreeHasher hasher = new TreeHasher();
    int skipped = Long.numberOfTrailingZeros(earlier);
    long node = (earlier - 1) >>> skipped;
    long last = (size - 1) >>> skipped;
    // of a complete subtree the root is known to whoever checks
    boolean complete = Long.bitCount(earlier) == 1;
    Hash before = complete ? earlierRoot : path.getFirst();
    Hash after = before;
    for (Hash sibling : complete ? path : path.subList(1, path.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        before = hasher.node(sibling, before);
        after = hasher.node(sibling, after);
        int lone = Long.numberOfTrailingZeros(node);
        node >>>= lone;
        last >>>= lone;
      } else {
        after = hasher.node(after, sibling);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && before.equals(earlierRoot) && after.equals(root);
  }
}
