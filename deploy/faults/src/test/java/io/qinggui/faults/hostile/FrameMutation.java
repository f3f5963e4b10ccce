package io.qinggui.faults.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Random;

/** What no HTTP client sends: broken request lines, lengths that lie, other protocols. */
final class FrameMutation implements Mutation {

  private static final List<String> LENGTHS =
      List.of("-1", "abc", "+5", "0x10", "99999999999999999999", "1,2", " ", "5 5", "1e1");
  private static final List<String> CODINGS =
      List.of(
          "gzip, chunked",
          "gzip",
          "identity",
          "xchunked",
          "chunked, chunked",
          "chunked, gzip",
          "\u000bchunked");
  private static final List<String> CHUNKS =
      List.of(
          "zz\r\nabc\r\n0\r\n\r\n",
          "-1\r\n\r\n",
          "ffffffffffffffff\r\n",
          "5\r\nab",
          "\r\n\r\n",
          "3\r\nabcdef\r\n0\r\n\r\n",
          "0x3\r\nabc\r\n0\r\n\r\n");
  private static final List<String> HOSTS =
      List.of(
          "a b",
          "[::1",
          "localhost:99999",
          "localhost:-1",
          "\u00e9",
          "a/b",
          "x".repeat(3_000),
          "@",
          "localhost:8080:8080");
  private static final List<String> HEADERS =
      List.of(
          "No colon here",
          ": no name",
          "Sp ace: x",
          "X-Nul: a\0b",
          "X-Bell: \u0007",
          " folded: x",
          "X-Fold: a\r\n b",
          "X-Cr: a\rb",
          "\u00e9: x",
          "X(Y): z");
  private static final List<String> GREETINGS =
      List.of(
          "GET /\r\n\r\n",
          "GET\r\n\r\n",
          "\r\n\r\n\r\n",
          "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
          "GET / HTTP/1.1.1\r\nHost: localhost\r\n\r\n",
          "GET / http/1.1\r\nHost: localhost\r\n\r\n",
          "GET / HTTP/2.0\r\nHost: localhost\r\n\r\n",
          "GET  /  HTTP/1.1\r\nHost: localhost\r\n\r\n",
          "GET\t/\tHTTP/1.1\r\nHost: localhost\r\n\r\n",
          "GET / HTTP/1.1\nHost: localhost\nConnection: close\n\n",
          "GET /a b HTTP/1.1\r\nHost: localhost\r\n\r\n",
          "GET * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
          "OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
          "CONNECT localhost:1 HTTP/1.1\r\nHost: localhost\r\n\r\n",
          "GET / HTTP/1.1\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
          "GET / HTTP/1.0\r\n\r\n",
          "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
          "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
          "SSH-2.0-OpenSSH_9.0\r\n",
          "*1\r\n$4\r\nPING\r\n",
          "\0\0\0\0",
          "GET " + "/a".repeat(10_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
          "GET /?" + "a=b&".repeat(10_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
          "X".repeat(20_000));

  @Override
  public Attempt make(Target target, Random random) {
    RawRequest copy = target.copy();
    return switch (random.nextInt(10)) {
      case 0, 1 ->
          Attempt.broken(
              "greeting", Mutation.one(GREETINGS, random).getBytes(ISO_8859_1), Expected.EITHER);
      case 2 -> length(copy, "no length", Mutation.one(LENGTHS, random));
      case 3 -> length(copy, "length too long", "" + (copy.body().length + 1 + random.nextInt(99)));
      case 4 -> shortLength(target, copy, random);
      case 5 ->
          Attempt.broken(
              "length and chunks",
              chunked(
                  rehearsed(target, copy)
                      .and("Content-Length", "" + copy.body().length)
                      .and("Transfer-Encoding", "chunked")),
              Expected.EITHER);
      case 6 ->
          Attempt.broken(
              "coding",
              copy.and("Transfer-Encoding", Mutation.one(CODINGS, random)).bytes(),
              target.endpoint().body().isPresent() ? Expected.REFUSED : Expected.EITHER);
      case 7 -> chunks(target, copy, random);
      case 8 -> header(target, copy, random);
      default -> cut(copy, random);
    };
  }

  private static Attempt length(RawRequest copy, String kind, String length) {
    return Attempt.broken(kind, copy.and("Content-Length", length).bytes(), Expected.REFUSED);
  }

  private static Attempt shortLength(Target target, RawRequest copy, Random random) {
    int length = copy.body().length == 0 ? 0 : random.nextInt(copy.body().length);
    return Attempt.broken(
        "length too short",
        copy.and("Content-Length", "" + length).bytes(),
        target.endpoint().body().isPresent() ? Expected.REFUSED : Expected.EITHER);
  }

  private static Attempt chunks(Target target, RawRequest copy, Random random) {
    copy.and("Transfer-Encoding", "chunked");
    if (random.nextBoolean() || target.endpoint().body().isEmpty()) {
      return Attempt.broken(
          "bad chunks",
          copy.body(Mutation.one(CHUNKS, random).getBytes(ISO_8859_1)).bytes(),
          target.endpoint().body().isPresent() ? Expected.REFUSED : Expected.EITHER);
    }
    return target.either("chunks", new Chunked(copy).message());
  }

  private static RawRequest rehearsed(Target target, RawRequest copy) {
    return target.endpoint().isWrite() ? copy.query("dryRun=true") : copy;
  }

  private static byte[] chunked(RawRequest message) {
    return new Chunked(message).message().bytes();
  }

  /** A body in chunks with extensions and a trailer. */
  private record Chunked(RawRequest whole) {
    RawRequest message() {
      byte[] body = whole.body();
      String size = Integer.toHexString(body.length);
      byte[] head = body.length == 0 ? new byte[0] : (size + ";ext=\"1\"\r\n").getBytes(ISO_8859_1);
      byte[] tail = body.length == 0 ? new byte[0] : "\r\n".getBytes(ISO_8859_1);
      return whole.body(
          RawRequest.joined(head, body, tail, "0\r\nX-Trailer: 1\r\n\r\n".getBytes(ISO_8859_1)));
    }
  }

  private static Attempt header(Target target, RawRequest copy, Random random) {
    RawRequest rehearsed = rehearsed(target, copy);
    if (random.nextBoolean()) {
      return Attempt.broken(
          "host", rehearsed.with("Host", Mutation.one(HOSTS, random)).bytes(), Expected.EITHER);
    }
    String text = new String(rehearsed.bytes(), ISO_8859_1);
    int line = text.indexOf("\r\n") + 2;
    String odd =
        text.substring(0, line) + Mutation.one(HEADERS, random) + "\r\n" + text.substring(line);
    return Attempt.broken("header", odd.getBytes(ISO_8859_1), Expected.EITHER);
  }

  private static Attempt cut(RawRequest copy, Random random) {
    byte[] bytes = copy.bytes();
    int length = 1 + random.nextInt(Math.max(1, bytes.length - 1));
    return Attempt.broken(
        "cut off",
        java.util.Arrays.copyOf(bytes, length),
        copy.body().length > 0 && length < bytes.length ? Expected.REFUSED : Expected.EITHER);
  }
}
