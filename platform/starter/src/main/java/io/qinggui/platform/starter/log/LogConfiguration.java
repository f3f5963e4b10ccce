package io.qinggui.platform.starter.log;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.log.LogSigners;
import io.qinggui.platform.log.LogWitnessing;
import io.qinggui.platform.log.TransparencyLog;
import io.qinggui.platform.web.caller.OpenPaths;
import io.qinggui.platform.web.history.Confidential;
import io.qinggui.platform.web.problem.ProblemMapping;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log of the service's ledger, where a key is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogProperties.class)
public class LogConfiguration {

  private static final Logger logger = LoggerFactory.getLogger(LogConfiguration.class);

  @Bean
  ServiceLog serviceLog(
      Ledger ledger, LogProperties properties, LogStores stores, InstantSource clock) {
    Path key = properties.key();
    return new ServiceLog(
        ledger.name(),
        key == null
            ? Optional.empty()
            : Optional.of(log(ledger, signers(properties, key), properties, stores, clock)));
  }

  private static TransparencyLog log(
      Ledger ledger,
      LogSigners signers,
      LogProperties properties,
      LogStores stores,
      InstantSource clock) {
    if (properties.policy() == null) {
      return TransparencyLog.start(ledger, stores.open(), signers, clock);
    }
    PolicyFile policy = new PolicyFile(properties.policy());
    LogWitnessing witnessing = policy.witnessing(properties, signers);
    return policy.told(
        () -> TransparencyLog.start(ledger, stores.open(), signers, witnessing, clock));
  }

  /** Whoever checks the log wants to know its keys from somewhere else than from the log. */
  private static LogSigners signers(LogProperties properties, Path key) {
    Path mlDsaKey = properties.mlDsaKey();
    LogSigners signers =
        new LogSigners(
            Objects.requireNonNull(properties.origin()),
            LogSigners.seedIn(key),
            mlDsaKey == null ? null : LogSigners.seedIn(mlDsaKey));
    signers.keys().forEach(each -> logger.info("The log is signed by {}", each));
    return signers;
  }

  /** Bound where the service has a registry of metrics. */
  @Bean
  MeterBinder logMeters(ServiceLog log) {
    return new LogMeters(log);
  }

  /** Over HTTP. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication
  static class Http {

    @Bean
    OpenPaths logPaths() {
      return OpenPaths.toRead(LogController.PREFIX + "/**");
    }

    @Bean
    ProblemMapping logProblems() {
      return new LogProblems();
    }

    @Bean
    LogController logController(ServiceLog log) {
      return new LogController(log);
    }

    @Bean
    ProofController proofController(
        ServiceLog log, Ledger ledger, ObjectProvider<Confidential> confidential) {
      return new ProofController(
          log, ledger, confidential.getIfAvailable(() -> Confidential.NOTHING));
    }

    @Bean
    LogHealth logHealthIndicator(ServiceLog log) {
      return new LogHealth(log);
    }
  }
}
