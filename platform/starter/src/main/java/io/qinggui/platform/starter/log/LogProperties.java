package io.qinggui.platform.starter.log;

import io.qinggui.platform.log.Serving;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who signs the log of this service's ledger, and who vouches for it. Without a key there is none.
 *
 * @param origin name of the log and of its keys, for example {@code
 *     qinggui.example/ledgers/license}; never given to another log
 * @param key file with the seed of the Ed25519 key, 32 bytes in Base64
 * @param mlDsaKey file with the seed of an ML-DSA-44 key that signs beside it
 * @param policy file with witnesses and their quorum (C2SP tlog-policy); one may serve all services
 * @param serve which checkpoint is served; with a policy the last one that has a quorum, unless
 *     said otherwise
 */
@ConfigurationProperties("qinggui.log")
record LogProperties(
    @Nullable String origin,
    @Nullable Path key,
    @Nullable Path mlDsaKey,
    @Nullable Path policy,
    @Nullable Serving serve) {

  LogProperties {
    origin = origin == null || origin.isBlank() ? null : origin;
    key = given(key);
    mlDsaKey = given(mlDsaKey);
    policy = given(policy);
    if (key != null && origin == null) {
      throw new IllegalArgumentException(
          "qinggui.log.origin must name the log, for example qinggui.example/ledgers/license");
    }
    if (mlDsaKey != null && key == null) {
      throw new IllegalArgumentException(
          "qinggui.log.key must name a file: qinggui.log.ml-dsa-key signs beside it only");
    }
    if (policy != null && key == null) {
      throw new IllegalArgumentException(
          "qinggui.log.key must name a file: the witnesses of qinggui.log.policy vouch for what it"
              + " signs");
    }
    if (serve == Serving.WITNESSED && policy == null) {
      throw new IllegalArgumentException(
          "qinggui.log.policy must name a file with witnesses, or qinggui.log.serve be latest");
    }
  }

  /** What is served where there is a policy. */
  Serving serving() {
    return serve == null ? Serving.WITNESSED : serve;
  }

  /** An empty text is an empty path. */
  private static @Nullable Path given(@Nullable Path path) {
    return path == null || path.toString().isBlank() ? null : path;
  }
}
