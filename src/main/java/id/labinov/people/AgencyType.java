package id.labinov.people;

/** Kinds of units of a local government. Shown through {@code people.agency-type.<NAME>}. */
public enum AgencyType {
    SECRETARIAT_DIVISION, COUNCIL_SECRETARIAT, INSPECTORATE, DEPARTMENT, BOARD, DISTRICT, URBAN_WARD, VILLAGE,
    TECHNICAL_UNIT, HEALTH_CENTER, HOSPITAL, SCHOOL, REGIONAL_ENTERPRISE, COMMUNITY
}
