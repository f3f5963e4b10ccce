package io.qinggui.faults.endpoints;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;

/** What an endpoint does with a request. */
enum Manner {
  /** Takes it. */
  SOUND,
  /** Says nothing. */
  HANGING,
  /** Says a byte a second. */
  DRIPPING,
  /** Says 10 GiB. */
  FLOODING,
  /** Names an address inside the network of the system. */
  REDIRECTING;

  private static final long NEVER = 600_000;
  private static final int BLOCK = 65_536;
  private static final long TEN_GIGABYTES = 10L << 30;

  /**
   * Answers, or does not.
   *
   * @param inside port of somebody inside, on 127.0.0.1
   * @throws IOException when the other side has had enough
   */
  void answer(OutputStream out, int inside) throws IOException, InterruptedException {
    switch (this) {
      case SOUND -> write(out, "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
      case HANGING -> Thread.sleep(NEVER);
      case DRIPPING -> drip(out);
      case FLOODING -> flood(out);
      case REDIRECTING ->
          write(
              out,
              "HTTP/1.1 307 Temporary Redirect\r\nContent-Length: 0\r\nLocation: http://127.0.0.1:"
                  + inside
                  + "/\r\n\r\n");
    }
  }

  private static void drip(OutputStream out) throws IOException, InterruptedException {
    write(out, "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n");
    while (true) {
      write(out, "a");
      Thread.sleep(1_000);
    }
  }

  private static void flood(OutputStream out) throws IOException {
    write(out, "HTTP/1.1 200 OK\r\nContent-Length: " + TEN_GIGABYTES + "\r\n\r\n");
    byte[] block = "a".repeat(BLOCK).getBytes(ISO_8859_1);
    for (long written = 0; written < TEN_GIGABYTES; written += BLOCK) {
      out.write(block);
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
    out.flush();
  }
}
