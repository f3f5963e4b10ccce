package io.qinggui.verify;

import io.qinggui.kit.KitDescription;
import io.qinggui.kit.KitPaths;
import io.qinggui.kit.archive.ZipReader;
import io.qinggui.platform.transparency.policy.Policy;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A kit while it is checked: what is in it, which of it was looked at, and what is wrong. */
final class Kit {

  private final ZipReader archive;
  private final KitDescription description;
  private final Policy policy;
  private final Set<String> seen = new TreeSet<>();
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param own the auditor's policy; the kit's when {@code null}
   * @throws IllegalArgumentException when it is no kit
   */
  Kit(ZipReader archive, @Nullable Policy own) {
    this.archive = archive;
    byte[] json = required(KitPaths.DESCRIPTION);
    byte[] itsPolicy = required(KitPaths.POLICY);
    this.description = KitDescription.parse(json);
    this.policy = own == null ? Policy.parse(itsPolicy) : own;
    archive
        .firstOtherByte()
        .ifPresent(
            at -> wrong(Fault.OTHER_BYTES, "ZIP", at + 1, archive.firstOtherFile().orElse("")));
    if (!Arrays.equals(json, description.toJson())) {
      wrong(Fault.OTHER_BYTES, KitPaths.DESCRIPTION, 0, "");
    }
  }

  private byte[] required(String name) {
    byte[] content = read(name);
    if (content == null) {
      throw new IllegalArgumentException(name);
    }
    return content;
  }

  KitDescription description() {
    return description;
  }

  Policy policy() {
    return policy;
  }

  /** The content of a file, {@code null} when there is none. */
  byte @Nullable [] read(String name) {
    synchronized (seen) {
      seen.add(name);
    }
    return archive.read(name).orElse(null);
  }

  /** The same without a copy, empty when there is none. */
  MemorySegment slice(String name) {
    synchronized (seen) {
      seen.add(name);
    }
    return archive.slice(name).orElse(MemorySegment.NULL);
  }

  /** Files of evidence that are there. */
  List<String> files() {
    return archive.names().stream().filter(it -> it.startsWith(KitPaths.file(""))).toList();
  }

  void wrong(Fault fault, String where, long position, @Nullable String detail) {
    findings.add(new Finding(fault, where, position, detail == null ? "" : detail));
  }

  List<Finding> findings() {
    return Collections.unmodifiableList(findings);
  }

  /** At the end: what nobody looked at belongs to nothing, so nobody vouches for it. */
  void requireNothingElse() {
    archive.names().stream()
        .filter(it -> !seen.contains(it))
        .forEach(it -> wrong(Fault.OTHER_BYTES, it, 0, ""));
  }
}
