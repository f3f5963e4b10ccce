package io.qinggui.gateway.export;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** An answer that is kept instead of sent. */
final class Captured extends HttpServletResponseWrapper {

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final HttpHeaders headers = new HttpHeaders();
  private final ServletOutputStream out =
      new ServletOutputStream() {
        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
          throw new UnsupportedOperationException("nobody waits for what is kept");
        }

        @Override
        public void write(int one) {
          body.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
          body.write(bytes, from, length);
        }
      };
  private final PrintWriter writer =
      new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  private int status = SC_OK;

  Captured(HttpServletResponse response) {
    super(response);
  }

  byte[] body() {
    writer.flush();
    return body.toByteArray();
  }

  boolean isJson() {
    MediaType type = headers.getContentType();
    return status == SC_OK && type != null && type.isCompatibleWith(MediaType.APPLICATION_JSON);
  }

  /** Sends it as it is. */
  void send(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    response.getOutputStream().write(body());
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return out;
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
  }

  @Override
  public void setStatus(int code) {
    status = code;
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void sendError(int code) {
    status = code;
  }

  @Override
  public void sendError(int code, String message) {
    status = code;
  }

  @Override
  public void setHeader(String name, @Nullable String value) {
    if (value == null) {
      headers.remove(name);
    } else {
      headers.set(name, value);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    headers.add(name, value);
  }

  @Override
  public void setIntHeader(String name, int value) {
    headers.set(name, String.valueOf(value));
  }

  @Override
  public void addIntHeader(String name, int value) {
    headers.add(name, String.valueOf(value));
  }

  @Override
  public void setDateHeader(String name, long value) {
    headers.setDate(name, value);
  }

  @Override
  public void addDateHeader(String name, long value) {
    headers.setDate(name, value);
  }

  @Override
  public boolean containsHeader(String name) {
    return headers.containsHeader(name);
  }

  @Override
  public @Nullable String getHeader(String name) {
    return headers.getFirst(name);
  }

  @Override
  public Collection<String> getHeaders(String name) {
    return headers.getValuesAsList(name);
  }

  @Override
  public Collection<String> getHeaderNames() {
    return List.copyOf(headers.headerNames());
  }

  @Override
  public void setContentType(@Nullable String type) {
    setHeader(HttpHeaders.CONTENT_TYPE, type);
  }

  @Override
  public @Nullable String getContentType() {
    return getHeader(HttpHeaders.CONTENT_TYPE);
  }

  @Override
  public void setCharacterEncoding(String encoding) {
    // JSON is UTF-8 (RFC 8259)
  }

  @Override
  public void setContentLength(int length) {
    // known when all is there
  }

  @Override
  public void setContentLengthLong(long length) {
    // known when all is there
  }

  @Override
  public void flushBuffer() {
    writer.flush();
  }

  @Override
  public void resetBuffer() {
    writer.flush();
    body.reset();
  }

  @Override
  public void reset() {
    resetBuffer();
    headers.clear();
    status = SC_OK;
  }

  @Override
  public boolean isCommitted() {
    return false;
  }
}
