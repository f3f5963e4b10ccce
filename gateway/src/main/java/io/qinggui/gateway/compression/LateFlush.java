package io.qinggui.gateway.compression;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * An answer that is flushed only once it is no longer small; until then the container keeps it. A
 * stream of events is flushed at once: its events are small, and somebody waits for each.
 */
final class LateFlush extends HttpServletResponseWrapper {

  private final int small;
  private long written;
  private @Nullable ServletOutputStream out;

  LateFlush(HttpServletResponse response, int small) {
    super(response);
    this.small = small;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (out == null) {
      out = new Counted(super.getOutputStream());
    }
    return out;
  }

  @Override
  public void flushBuffer() throws IOException {
    if (isWorthFlushing()) {
      super.flushBuffer();
    }
  }

  private boolean isWorthFlushing() {
    String type = getContentType();
    return written >= small || (type != null && type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE));
  }

  private final class Counted extends ServletOutputStream {

    private final ServletOutputStream inner;

    Counted(ServletOutputStream inner) {
      this.inner = inner;
    }

    @Override
    public void write(int one) throws IOException {
      written++;
      inner.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      written += length;
      inner.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
      if (isWorthFlushing()) {
        inner.flush();
      }
    }

    @Override
    public void close() throws IOException {
      inner.close();
    }

    @Override
    public boolean isReady() {
      return inner.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      inner.setWriteListener(listener);
    }
  }
}
