package io.qinggui.notification.webhook.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The body of an answer: read to its end or to a limit, its beginning kept. */
final class AnswerBody {

  private static final int AT_ONCE = 8_192;

  private final long limit;
  private final int kept;
  private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();

  AnswerBody(long limit, int kept) {
    this.limit = limit;
    this.kept = kept;
  }

  /** Whether that was all of it; otherwise there is more than the limit. */
  boolean read(InputStream in) throws IOException {
    byte[] buffer = new byte[AT_ONCE];
    long read = 0;
    while (read <= limit) {
      int n = in.read(buffer, 0, (int) Math.min(AT_ONCE, limit + 1 - read));
      if (n < 0) {
        return true;
      }
      keep(buffer, n);
      read += n;
    }
    return false;
  }

  /** What is not UTF-8 is replaced. Safe while another thread reads. */
  synchronized String excerpt() {
    return beginning.toString(StandardCharsets.UTF_8);
  }

  private synchronized void keep(byte[] buffer, int n) {
    beginning.write(buffer, 0, Math.min(n, kept - beginning.size()));
  }
}
