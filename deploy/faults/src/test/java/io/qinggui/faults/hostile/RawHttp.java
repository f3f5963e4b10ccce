package io.qinggui.faults.hostile;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Sends bytes over a connection of their own and reads one answer. */
final class RawHttp {

  private static final int PATIENCE = 30_000;
  private static final int MAX_LINE = 100_000;

  private final InetSocketAddress address;

  RawHttp(int port) {
    this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  RawResponse send(RawRequest message) {
    return send(message.bytes(), false);
  }

  /**
   * @param ends whether nothing more comes after the bytes, so that nobody waits for the rest
   */
  RawResponse send(byte[] bytes, boolean ends) {
    long started = System.nanoTime();
    try (Socket socket = connect()) {
      String broken = write(socket, bytes, ends);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      try {
        return read(in, started);
      } catch (IOException e) {
        return RawResponse.silence(broken.isEmpty() ? e.toString() : broken, since(started));
      }
    } catch (IOException e) {
      return RawResponse.silence("no connection: " + e, since(started));
    }
  }

  /** A connection that stays open after these bytes. */
  Socket leaveOpen(byte[] bytes) throws IOException {
    Socket socket = connect();
    socket.getOutputStream().write(bytes);
    return socket;
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket();
    socket.connect(address, PATIENCE);
    socket.setSoTimeout(PATIENCE);
    return socket;
  }

  /** A server may answer and close before it has read all; the answer counts. */
  private static String write(Socket socket, byte[] bytes, boolean ends) {
    try {
      socket.getOutputStream().write(bytes);
      if (ends) {
        socket.shutdownOutput();
      }
      return "";
    } catch (IOException e) {
      return "while writing: " + e;
    }
  }

  private static RawResponse read(InputStream in, long started) throws IOException {
    String line = line(in);
    if (!line.startsWith("HTTP/1.")) {
      return RawResponse.silence(line.isEmpty() ? "closed" : "no HTTP: " + line, since(started));
    }
    int status = Integer.parseInt(line.substring(9, 12));
    Map<String, String> headers = headers(in);
    if (status < 200) {
      return read(in, started);
    }
    byte[] body = body(in, headers);
    return new RawResponse(status, headers, body, "", since(started));
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip());
    }
    return headers;
  }

  private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
    if ("chunked".equals(headers.get("transfer-encoding"))) {
      return chunks(in);
    }
    String length = headers.get("content-length");
    return length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
  }

  private static byte[] chunks(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
      all.writeBytes(in.readNBytes(size));
      line(in);
    }
    return all.toByteArray();
  }

  private static int chunkSize(InputStream in) throws IOException {
    String line = line(in);
    return line.isEmpty() ? 0 : Integer.parseInt(line.strip(), 16);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      line.write(next);
      if (line.size() > MAX_LINE) {
        throw new IOException("an endless line");
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1).replace("\r", "");
  }

  private static double since(long started) {
    return (System.nanoTime() - started) / 1e6;
  }
}
