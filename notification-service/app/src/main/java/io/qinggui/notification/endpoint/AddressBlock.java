package io.qinggui.notification.endpoint;

import java.net.InetAddress;

/**
 * Addresses that begin alike, for example {@code 10.0.0.0/8}.
 *
 * @param first of them
 * @param bits how many bits they have in common
 */
public record AddressBlock(InetAddress first, int bits) {

  /** Checks the number of bits. */
  public AddressBlock {
    if (bits < 0 || bits > first.getAddress().length * Byte.SIZE) {
      throw new IllegalArgumentException(first.getHostAddress() + " has no prefix of " + bits);
    }
  }

  /**
   * Reads a block.
   *
   * @param text an address, with {@code /} and a number of bits or without
   * @throws IllegalArgumentException when it is neither
   */
  public static AddressBlock of(String text) {
    int slash = text.indexOf('/');
    InetAddress first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
    int bits =
        slash < 0
            ? first.getAddress().length * Byte.SIZE
            : Integer.parseInt(text.substring(slash + 1));
    return new AddressBlock(first, bits);
  }

  /** Whether an address begins like this. */
  public boolean contains(InetAddress address) {
    byte[] mine = first.getAddress();
    byte[] theirs = address.getAddress();
    if (mine.length != theirs.length) {
      return false;
    }
    int whole = bits / Byte.SIZE;
    for (int i = 0; i < whole; i++) {
      if (mine[i] != theirs[i]) {
        return false;
      }
    }
    int rest = Byte.SIZE - bits % Byte.SIZE;
    return rest == Byte.SIZE || (mine[whole] & 0xff) >> rest == (theirs[whole] & 0xff) >> rest;
  }
}
