package io.qinggui.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.kit.archive.ZipReader;
import io.qinggui.kit.archive.ZipWriter;
import io.qinggui.kit.archive.ZipWriter.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A kit in the hands of somebody who can pack it again so that nobody sees it in the ZIP. */
final class Unpacked {

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  Unpacked(byte[] kit) {
    ZipReader archive = ZipReader.of(kit);
    archive.names().forEach(name -> files.put(name, archive.read(name).orElseThrow()));
  }

  SortedMap<String, byte[]> files() {
    return files;
  }

  byte[] file(String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  Unpacked with(String name, byte[] content) {
    files.put(name, content);
    return this;
  }

  Unpacked without(String name) {
    if (files.remove(name) == null) {
      throw new IllegalArgumentException(name);
    }
    return this;
  }

  Unpacked change(String name, UnaryOperator<String> change) {
    String before = new String(file(name), UTF_8);
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new IllegalArgumentException("nothing changed in " + name);
    }
    return with(name, after.getBytes(UTF_8));
  }

  byte[] packed() {
    SortedMap<String, Content> contents = new TreeMap<>();
    files.forEach((name, content) -> contents.put(name, () -> content));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ZipWriter.write(contents, out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  List<Finding> findings() {
    return findings(packed());
  }

  static List<Finding> findings(byte[] kit) {
    return new Verification(ZipReader.of(kit), null).findings();
  }
}
