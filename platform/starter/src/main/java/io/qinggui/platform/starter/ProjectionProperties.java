package io.qinggui.platform.starter;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the read models are.
 *
 * @param uri MongoDB connection string with the name of a database
 */
@ConfigurationProperties("qinggui.projections")
record ProjectionProperties(String uri) {

  ProjectionProperties {
    Require.databaseIn(uri, "qinggui.projections.uri");
  }
}
