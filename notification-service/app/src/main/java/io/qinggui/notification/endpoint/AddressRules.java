package io.qinggui.notification.endpoint;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which network addresses nobody outside may make this service connect to. After IANA's registries
 * of special-purpose addresses. In IPv6 it is the other way round: allowed is what has been
 * assigned to the public Internet, so that an address that gets a meaning later is not open before.
 */
public final class AddressRules {

  private static final List<AddressBlock> FORBIDDEN =
      blocks(
          "0.0.0.0/8", // this network, unspecified
          "10.0.0.0/8", // private (RFC 1918)
          "100.64.0.0/10", // behind a carrier's NAT; metadata of one cloud
          "127.0.0.0/8", // loopback
          "168.63.129.16/32", // a public address, but a cloud's own services
          "169.254.0.0/16", // link-local; metadata of most clouds
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments; metadata of one cloud
          "192.0.2.0/24", // documentation
          "192.88.99.0/24", // relays of 6to4
          "192.168.0.0/16", // private
          "198.18.0.0/15", // benchmarking
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, broadcast

  private static final AddressBlock PUBLIC = AddressBlock.of("2000::/3");

  private static final List<AddressBlock> NOT_PUBLIC =
      blocks(
          "2001::/23", // protocol assignments: Teredo, benchmarking, ORCHID
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4: leads to whatever IPv4 address is in it
          "3fff::/20"); // documentation

  private static final AddressBlock TRANSLATED = AddressBlock.of("64:ff9b::/96");

  private AddressRules() {}

  /** Whether an address is not one of the public Internet. */
  public static boolean isForbidden(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length == Integer.BYTES) {
      return isIn(FORBIDDEN, address);
    }
    if (isMapped(bytes) || TRANSLATED.contains(address)) {
      return isIn(FORBIDDEN, lastFour(bytes));
    }
    return !PUBLIC.contains(address) || isIn(NOT_PUBLIC, address);
  }

  /** Whether it is {@code ::ffff:a.b.c.d}. The JDK mostly, but not always, makes IPv4 of it. */
  private static boolean isMapped(byte[] bytes) {
    return Arrays.equals(bytes, 0, 10, new byte[10], 0, 10) && bytes[10] == -1 && bytes[11] == -1;
  }

  private static InetAddress lastFour(byte[] bytes) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }

  private static boolean isIn(List<AddressBlock> blocks, InetAddress address) {
    return blocks.stream().anyMatch(it -> it.contains(address));
  }

  private static List<AddressBlock> blocks(String... texts) {
    return Stream.of(texts).map(AddressBlock::of).toList();
  }
}
