package io.qinggui.platform.ledger.index;

import java.security.SecureRandom;

/**
 * Tells whether two sets of postings are the same without either of them being kept: a sum over all
 * of them, in any order. It begins with a secret, so that no index can be made to fit it.
 */
final class PostingsDigest {

  private static final long MIX_1 = 0xbf58476d1ce4e5b9L;
  private static final long MIX_2 = 0x94d049bb133111ebL;

  private final long one;
  private final long other;
  private long sum;
  private long otherSum;

  private PostingsDigest(long one, long other) {
    this.one = one;
    this.other = other;
  }

  /** Of nothing yet. */
  static PostingsDigest begin() {
    SecureRandom random = new SecureRandom();
    return new PostingsDigest(random.nextLong(), random.nextLong());
  }

  /** Of nothing yet, to be compared with this one. */
  PostingsDigest fresh() {
    return new PostingsDigest(one, other);
  }

  void add(long name, long place, long position) {
    sum += mixed(mixed(mixed(name ^ one) + place) + position);
    otherSum += mixed(mixed(mixed(name + other) ^ position) ^ place);
  }

  boolean isEqualTo(PostingsDigest compared) {
    return sum == compared.sum && otherSum == compared.otherSum;
  }

  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * MIX_1;
    mixed = (mixed ^ (mixed >>> 27)) * MIX_2;
    return mixed ^ (mixed >>> 31);
  }
}
