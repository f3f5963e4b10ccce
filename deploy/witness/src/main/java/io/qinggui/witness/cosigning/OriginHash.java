package io.qinggui.witness.cosigning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What stands for a log in addresses and names of files (C2SP tlog-witness, Monitor retrieval). */
final class OriginHash {

  private OriginHash() {}

  /** 64 lower-case digits. */
  static String of(String origin) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(origin.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
