package io.qinggui.platform.transparency.merkle;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.text.Base64Text;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash, 32 bytes, that does not change: of a leaf, of a node, or of a whole tree. */
public final class Hash {

  public static final int LENGTH = 32;

  /** The root of a tree without leaves: the hash of nothing (RFC 6962, section 2.1). */
  public static final Hash OF_EMPTY_TREE =
      new Hash(
          HexFormat.of()
              .parseHex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * @param bytes 32, copied
   * @throws IllegalArgumentException when they are not 32
   */
  public static Hash of(byte[] bytes) {
    require(bytes);
    return new Hash(bytes.clone());
  }

  /**
   * @param base64 canonical
   * @param what the part that is read, for the message
   * @throws MalformedException when it is not the Base64 of 32 bytes
   */
  public static Hash parse(String base64, String what) {
    byte[] bytes = Base64Text.parse(base64, what);
    if (bytes.length != LENGTH) {
      throw new MalformedException(what + " is not 32 bytes");
    }
    return new Hash(bytes);
  }

  static Hash at(byte[] hashes, int offset) {
    return new Hash(Arrays.copyOfRange(hashes, offset, offset + LENGTH));
  }

  static void require(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
    }
  }

  /** A copy of the 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** 44 characters. */
  public String base64() {
    return Base64Text.of(bytes);
  }

  /** 64 lower-case digits. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  byte[] shared() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return base64();
  }
}
