package vn.motcua.catalog.published;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which provincial body looks after a field, where the source does not say who does. */
final class FieldKinds {

  private static final Map<String, List<String>> FIELDS =
      Map.ofEntries(
          Map.entry(
              "agriculture-environment",
              List.of(
                  "agriculture",
                  "agro-product-quality",
                  "animal-husbandry",
                  "biodiversity",
                  "climate-change",
                  "crops",
                  "crops-plant-protection",
                  "dykes-disasters",
                  "environment",
                  "fisheries",
                  "forest-protection",
                  "forestry",
                  "general",
                  "geology-minerals",
                  "hydrometeorology",
                  "irrigation",
                  "land",
                  "oil-spill-response",
                  "poverty-reduction",
                  "rural-development",
                  "sea-islands",
                  "surveying-mapping",
                  "veterinary",
                  "water-resources",
                  "national-target-programmes")),
          Map.entry(
              "construction",
              List.of(
                  "architecture",
                  "building-materials",
                  "construction",
                  "construction-quality",
                  "house-building",
                  "housing",
                  "occupational-safety-inspection",
                  "railways",
                  "real-estate",
                  "roads",
                  "spatial-planning",
                  "technical-infrastructure",
                  "urban-development",
                  "vehicle-inspection")),
          Map.entry(
              "justice",
              List.of(
                  "adoption",
                  "bailiffs",
                  "certification",
                  "civil-status",
                  "commercial-arbitration",
                  "commercial-mediation",
                  "grassroots-mediation",
                  "insolvency-administrators",
                  "judicial-expertise",
                  "lawyers",
                  "legal-aid",
                  "legal-consultancy",
                  "nationality",
                  "notaries",
                  "property-auctions",
                  "small-enterprise-legal-support",
                  "state-compensation")),
          Map.entry(
              "finance",
              List.of(
                  "bidding",
                  "budget",
                  "business-households",
                  "cooperative-support",
                  "cooperatives",
                  "enterprise-finance",
                  "enterprise-management",
                  "enterprise-support",
                  "enterprises",
                  "informatics-statistics",
                  "insurance",
                  "investment",
                  "investment-finance",
                  "investment-support",
                  "investor-bidding",
                  "land-finance",
                  "official-development-assistance",
                  "prices",
                  "public-private-partnership",
                  "public-property",
                  "rural-investment",
                  "small-enterprise-support",
                  "social-enterprises",
                  "state-company-conversion",
                  "taxes-fees")),
          Map.entry(
              "home-affairs",
              List.of(
                  "associations-funds",
                  "civil-servants",
                  "emulation-rewards",
                  "employment",
                  "labour-wages",
                  "meritorious-people",
                  "overseas-labour",
                  "policy")),
          Map.entry(
              "health",
              List.of(
                  "children",
                  "cosmetics",
                  "food-safety",
                  "food-safety-nutrition",
                  "medical-treatment",
                  "pharmacy",
                  "population",
                  "social-assistance",
                  "social-evils")),
          Map.entry(
              "police",
              List.of(
                  "criminal-records",
                  "driving-licences",
                  "drug-rehabilitation",
                  "electronic-identity",
                  "fire-safety",
                  "identity-cards",
                  "personnel",
                  "residence",
                  "road-traffic-safety",
                  "seals",
                  "security-conditions",
                  "traffic-law-tests",
                  "vehicle-registration",
                  "weapons")),
          Map.entry("military", List.of("military-admissions", "military-service", "militia")),
          Map.entry(
              "social-insurance",
              List.of(
                  "health-insurance",
                  "insurance-cards",
                  "insurance-collection",
                  "social-insurance-benefits",
                  "social-insurance-payment")),
          Map.entry(
              "culture-sports-tourism",
              List.of(
                  "advertising",
                  "broadcasting",
                  "culture",
                  "family",
                  "performing-arts",
                  "publishing",
                  "sports",
                  "tourism",
                  "travel")),
          Map.entry(
              "science-technology",
              List.of(
                  "intellectual-property",
                  "radiation-safety",
                  "science-technology",
                  "standards-metrology")),
          Map.entry(
              "education",
              List.of(
                  "continuing-education", "education", "other-education", "preschool-education")),
          Map.entry("industry-trade", List.of("electricity", "trade-promotion")),
          Map.entry("ethnic-religion", List.of("ethnic-affairs", "religion")),
          Map.entry("industrial-zones", List.of("industrial-zones")),
          Map.entry("land-registration", List.of("security-interests")),
          Map.entry("civil-judgment-enforcement", List.of("civil-judgment-enforcement")),
          Map.entry("foreign-affairs", List.of("consular-legalisation")),
          Map.entry("state-bank", List.of("other-banking")),
          Map.entry("inspectorate", List.of("complaints")));

  private static final Map<String, String> KINDS = turned();

  private FieldKinds() {}

  /** The kind of department of a field; empty for fields nobody has assigned. */
  static Optional<String> of(String field) {
    return Optional.ofNullable(KINDS.get(field));
  }

  private static Map<String, String> turned() {
    Map<String, String> kinds = new HashMap<>();
    FIELDS.forEach((kind, fields) -> fields.forEach(field -> kinds.put(field, kind)));
    return Map.copyOf(kinds);
  }
}
