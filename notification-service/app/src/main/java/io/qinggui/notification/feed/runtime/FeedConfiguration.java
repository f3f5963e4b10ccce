package io.qinggui.notification.feed.runtime;

import io.qinggui.inspection.contract.InspectionFact;
import io.qinggui.license.contract.LicenseFact;
import io.qinggui.notification.feed.OperatorNames;
import io.qinggui.operator.contract.OperatorFact;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.starter.Ledgers;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

  /** What this service itself publishes goes through the topic into the feed as all else does. */
  static final String OWN_TOPIC = "qinggui.notification";

  static final List<String> TOPICS =
      List.of(OperatorFact.TOPIC, LicenseFact.TOPIC, InspectionFact.TOPIC, OWN_TOPIC);

  @Bean
  FeedLedger feedLedger(Ledgers ledgers) {
    Stream<String> sources = TOPICS.stream().map(it -> it.substring(it.indexOf('.') + 1));
    return new FeedLedger(ledgers.open(FeedLedger.NAME), sources.toList());
  }

  @Bean
  Feed feed(FeedLedger ledger) {
    return new Feed(ledger);
  }

  @Bean
  OperatorNames operatorNames(Feed feed) {
    return feed::operatorName;
  }

  @Bean
  Policy operatorsIntoFeed(FeedLedger feed) {
    return new FeedIntake(OperatorFact.TOPIC, feed);
  }

  @Bean
  Policy licensesIntoFeed(FeedLedger feed) {
    return new FeedIntake(LicenseFact.TOPIC, feed);
  }

  @Bean
  Policy inspectionsIntoFeed(FeedLedger feed) {
    return new FeedIntake(InspectionFact.TOPIC, feed);
  }

  @Bean
  Policy notificationsIntoFeed(FeedLedger feed) {
    return new FeedIntake(OWN_TOPIC, feed);
  }
}
