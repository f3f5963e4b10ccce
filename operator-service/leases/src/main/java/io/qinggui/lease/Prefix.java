package io.qinggui.lease;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.IncompatibleAddressException;
import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv6.IPv6Address;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A block of IP addresses in CIDR notation (RFC 4632, RFC 4291), as two longs, so that a million of
 * them can be held. In their order a block stands right before the blocks inside of it.
 *
 * @param v6 whether it is of IPv6; the two never meet
 * @param high the upper 64 bits of the first address; of IPv4 its 32 bits and zeros
 * @param low the lower 64 bits; 0 for IPv4
 * @param length of the prefix in bits, 0 to 32 or 0 to 128
 */
public record Prefix(boolean v6, long high, long low, int length)
    implements Share, Comparable<Prefix> {

  private static final int V4_BITS = 32;
  private static final int V6_BITS = 128;
  private static final int LONG_BITS = 64;

  private static final Pattern LEADING_ZERO = Pattern.compile("(^|[./])0[0-9]");

  private static final Comparator<Prefix> ORDER =
      Comparator.comparing(Prefix::v6)
          .thenComparing(Prefix::high, Long::compareUnsigned)
          .thenComparing(Prefix::low, Long::compareUnsigned)
          .thenComparing(Prefix::length);

  private static final IPAddressStringParameters STRICT = strict();

  /** Nothing but one address with or without a length: no ranges, masks, zones or short forms. */
  private static IPAddressStringParameters strict() {
    return new IPAddressStringParameters.Builder()
        .allowEmpty(false)
        .allowAll(false)
        .allowSingleSegment(false)
        .allowMask(false)
        .allowPrefixOnly(false)
        .allowWildcardedSeparator(false)
        .allow_inet_aton(false)
        .setRangeOptions(RangeParameters.NO_RANGE)
        .getIPv4AddressParametersBuilder()
        .allowBinary(false)
        .allowLeadingZeros(false)
        .allowPrefixLengthLeadingZeros(false)
        .allowPrefixesBeyondAddressSize(false)
        .getParentBuilder()
        .getIPv6AddressParametersBuilder()
        .allowBinary(false)
        .allowBase85(false)
        .allowZone(false)
        .allowMixed(false)
        .allowUnlimitedLeadingZeros(false)
        .allowPrefixLengthLeadingZeros(false)
        .allowPrefixesBeyondAddressSize(false)
        .getParentBuilder()
        .toParams();
  }

  /**
   * A block with its length. An IPv6 address may be written in any of the ways of RFC 4291 but
   * those with an IPv4 part; {@link #toString} is the one of RFC 5952.
   *
   * @throws PrefixException when it is none
   */
  public static Prefix parse(String text) {
    return parse(text, true);
  }

  /**
   * A block, or a single address.
   *
   * @throws PrefixException when it is neither
   */
  public static Prefix parseAddressOrPrefix(String text) {
    return parse(text, false);
  }

  private static Prefix parse(String text, boolean withLength) {
    IPAddress address = address(text);
    Integer length = address.getNetworkPrefixLength();
    if (address.isIPv6() && address.toIPv6().isIPv4Mapped()) {
      throw new PrefixException("ipv4-mapped", text);
    }
    if (length == null && withLength) {
      throw new PrefixException("prefix-length-missing", text);
    }
    Prefix prefix = of(address, length);
    if (!prefix.equals(prefix.cutTo(prefix.length))) {
      throw new PrefixException("host-bits-set", text);
    }
    return prefix;
  }

  private static IPAddress address(String text) {
    if (text.indexOf(':') < 0 && LEADING_ZERO.matcher(text).find()) {
      throw new PrefixException("leading-zeros", text);
    }
    try {
      // the library takes white space around an address for part of the notation
      if (!text.equals(text.strip())) {
        throw new PrefixException("not-a-prefix", text);
      }
      return new IPAddressString(text, STRICT).toAddress();
    } catch (AddressStringException | IncompatibleAddressException e) {
      throw new PrefixException("not-a-prefix", text);
    }
  }

  private static Prefix of(IPAddress address, @Nullable Integer length) {
    ByteBuffer bytes = ByteBuffer.wrap(address.getLower().getBytes());
    return address.isIPv6()
        ? new Prefix(true, bytes.getLong(), bytes.getLong(), length == null ? V6_BITS : length)
        : new Prefix(false, (long) bytes.getInt() << V4_BITS, 0, length == null ? V4_BITS : length);
  }

  /** How long a prefix of this family can be. */
  int longest() {
    return v6 ? V6_BITS : V4_BITS;
  }

  /** The block of a shorter length around this one. */
  Prefix cutTo(int shorter) {
    return new Prefix(v6, high & mask(shorter), low & mask(shorter - LONG_BITS), shorter);
  }

  /** After every block inside of this one, and before every other block behind it. */
  Prefix lastInside() {
    return new Prefix(v6, high | ~mask(length), v6 ? low | ~mask(length - LONG_BITS) : 0, V6_BITS);
  }

  private static long mask(int bits) {
    if (bits <= 0) {
      return 0;
    }
    return bits >= LONG_BITS ? -1L : -1L << (LONG_BITS - bits);
  }

  /** Whether every address of the other one is one of this one. */
  public boolean contains(Prefix other) {
    return v6 == other.v6
        && length <= other.length
        && (other.high & mask(length)) == high
        && (other.low & mask(length - LONG_BITS)) == low;
  }

  /** The addresses that both have: of two blocks that meet, one is part of the other. */
  Optional<Share> and(Prefix other) {
    if (contains(other)) {
      return Optional.of(other);
    }
    return other.contains(this) ? Optional.of(this) : Optional.empty();
  }

  @Override
  public int compareTo(Prefix other) {
    return ORDER.compare(this, other);
  }

  /** In canonical form: RFC 5952 for IPv6, with the length behind it. */
  @Override
  public String toString() {
    IPAddress address =
        v6
            ? new IPv6Address(
                ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array())
            : new IPv4Address((int) (high >>> V4_BITS));
    return address.toCanonicalString() + "/" + length;
  }
}
