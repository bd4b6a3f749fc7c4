package broken.modules.lower;

import broken.modules.upper.Upper;

public record Lower(Upper upper) {}
