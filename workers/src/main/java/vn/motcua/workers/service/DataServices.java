package vn.motcua.workers.service;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/** The data services by the name of their contract. */
@Component
@EnableConfigurationProperties(ServiceSettings.class)
public final class DataServices {

  private final ServiceSettings settings;
  private final JdkClientHttpRequestFactory requests;
  private final Map<String, DataService> services = new ConcurrentHashMap<>();

  DataServices(ServiceSettings settings) {
    this.settings = settings;
    HttpClient http =
        HttpClient.newBuilder()
            .connectTimeout(settings.connectTimeout())
            .executor(
                Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("data-service-", 0).factory()))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(settings.readTimeout());
    settings.address().keySet().forEach(this::named);
  }

  /**
   * @throws IllegalStateException where its address was not given
   */
  public DataService named(String name) {
    return services.computeIfAbsent(name, this::open);
  }

  private DataService open(String name) {
    URI address = settings.address().get(name);
    if (address == null || !address.isAbsolute()) {
      throw new IllegalStateException(
          "MOTCUA_" + name.toUpperCase(java.util.Locale.ROOT).replace('-', '_') + " must be set");
    }
    return new DataService(name, address, requests);
  }
}
