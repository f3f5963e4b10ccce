package io.qinggui.platform.transparency.merkle;

import java.util.List;

/**
 * Proves that a leaf is in a tree (RFC 6962, section 2.1.1).
 *
 * @param index of the leaf, from 0
 * @param size leaves of the tree
 * @param path from the leaf's sibling up to the root's child, at most 63
 */
public record InclusionProof(long index, long size, List<Hash> path) {

  public InclusionProof {
    Paths.require(path, index, size);
    path = List.copyOf(path);
  }

  /**
   * Whether the tree with this root has this leaf at the index (RFC 9162, section 2.1.3.2). Takes a
   * hash for each of the path.
   */
  public boolean proves(Hash leaf, Hash root) {
    if (index >= size) {
      return false;
    }
    TreeHasher hasher = new TreeHasher();
    long node = index;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash sibling : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = hasher.node(sibling, hash);
        // a lone node at the right edge goes up unchanged
        int lone = Long.numberOfTrailingZeros(node);
        node >>>= lone;
        last >>>= lone;
      } else {
        hash = hasher.node(hash, sibling);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && hash.equals(root);
  }
}
