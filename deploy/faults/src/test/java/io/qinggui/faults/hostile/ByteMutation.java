package io.qinggui.faults.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** A body that is no JSON in UTF-8, or far too much of it. */
final class ByteMutation implements Mutation {

  private static final int MEGABYTE = 1 << 20;
  private static final List<byte[]> NO_UTF8 =
      List.of(
          bytes(0xC3, 0x28),
          bytes(0xFF),
          bytes(0xC0, 0xAF),
          bytes(0xED, 0xA0, 0x80),
          bytes(0xF4, 0x90, 0x80, 0x80),
          bytes(0xE4, 0xBC),
          bytes(0x80));
  private static final List<String> CHARSETS =
      List.of("UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32BE", "UTF-32LE", "GBK");
  private static final List<String> NO_JSON =
      List.of(
          "",
          " ",
          "null",
          "[]",
          "1",
          "\"x\"",
          "{",
          "}",
          "nul",
          "{]",
          "<a/>",
          "a=b",
          "--",
          "\0",
          "{\"a\": NaN}",
          "{\"a\": Infinity}",
          "{\"a\": 01}",
          "{\"a\": .5}",
          "{a: 1}",
          "{,}");

  @Override
  public Attempt make(Target target, Random random) {
    RawRequest copy = target.copy();
    String text = target.text();
    return switch (random.nextInt(10)) {
      case 0, 1 -> Attempt.refused("no UTF-8", copy.body(invalid(text, random)));
      case 2 -> encoded(copy, text, random);
      case 3 -> target.either("byte order mark", copy.body(("\uFEFF" + text).getBytes(UTF_8)));
      case 4 ->
          Attempt.refused("no JSON", copy.body(Mutation.one(NO_JSON, random).getBytes(UTF_8)));
      case 5 -> Attempt.refused("nearly JSON", copy.body(nearly(text, random).getBytes(UTF_8)));
      case 6 -> Attempt.refused("a megabyte", copy.body(large(text, MEGABYTE)));
      case 7 -> zipped(copy, text, random);
      case 8 -> noise(copy, random);
      default ->
          Attempt.broken(
              "five megabytes", copy.body(large(text, 5 * MEGABYTE)).bytes(), Expected.REFUSED);
    };
  }

  private static byte[] invalid(String text, Random random) {
    int at = text.lastIndexOf("\"}") < 0 ? text.lastIndexOf('"') : text.lastIndexOf("\"}");
    return RawRequest.joined(
        text.substring(0, at).getBytes(UTF_8),
        Mutation.one(NO_UTF8, random),
        text.substring(at).getBytes(UTF_8));
  }

  private static Attempt encoded(RawRequest copy, String text, Random random) {
    String charset = Mutation.one(CHARSETS, random);
    byte[] body = text.getBytes(Charset.forName(charset));
    if (random.nextBoolean()) {
      copy.with("Content-Type", "application/json; charset=" + charset);
    }
    boolean same = java.util.Arrays.equals(body, text.getBytes(UTF_8)) && !copy.has("charset");
    return same
        ? Attempt.either("in " + charset, copy.query("dryRun=true").body(body))
        : Attempt.refused("in " + charset, copy.body(body));
  }

  private static String nearly(String text, Random random) {
    return switch (random.nextInt(7)) {
      case 0 -> text.replace('"', '\'');
      case 1 -> "/* so */" + text;
      case 2 -> text.substring(0, text.length() - 1) + ",}";
      case 3 -> text + text;
      case 4 -> text + "]";
      case 5 -> text.substring(0, text.length() / 2);
      default -> "[" + text + "]";
    };
  }

  private static byte[] large(String text, int size) {
    return (text + " ".repeat(size)).getBytes(UTF_8);
  }

  private static Attempt zipped(RawRequest copy, String text, Random random) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
      zip.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (random.nextInt(4) > 0) {
      copy.with("Content-Encoding", Mutation.one(List.of("gzip", "br", "deflate", "x"), random));
    }
    return Attempt.refused("compressed", copy.body(zipped.toByteArray()));
  }

  private static Attempt noise(RawRequest copy, Random random) {
    byte[] noise = new byte[1 + random.nextInt(300)];
    random.nextBytes(noise);
    return Attempt.refused("noise", copy.body(noise));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
