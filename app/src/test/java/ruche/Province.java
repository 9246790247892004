package ruche;

import ruche.kernel.Bilingual;

/// An invented province and its cell, as somebody writes them into the pages.
///
/// @param commune one of its two
/// @param axes of its cycle
/// @param association one of its own
record Province(
        String code,
        String prefix,
        String territory,
        Bilingual name,
        Bilingual commune,
        java.util.List<Bilingual> axes,
        Bilingual association) {
    static final Bilingual WATER_AXIS = new Bilingual("الماء والبيئة", "Eau et environnement");
    static final Bilingual HEALTH_AXIS = new Bilingual("الصحة", "Santé");

    /// Where an idea goes its whole way, in Arabic.
    static final Province BEES = new Province(
            "nahl",
            "NHL",
            "98.001",
            new Bilingual("خلية إقليم النحل", "Cellule de la province des Abeilles"),
            new Bilingual("عين النحل", "Ain Nahl"),
            java.util.List.of(WATER_AXIS, HEALTH_AXIS),
            JourneyGround.ASSOCIATION);

    /// The same, in a browser without scripts.
    static final Province CAROBS = new Province(
            "kharoub",
            "KHR",
            "94.001",
            new Bilingual("خلية إقليم الخروب", "Cellule de la province des Caroubiers"),
            new Bilingual("عين الخروب", "Ain Kharoub"),
            java.util.List.of(WATER_AXIS, HEALTH_AXIS),
            JourneyGround.ASSOCIATION);

    /// The same, by keys alone.
    static final Province ALMONDS = new Province(
            "louz",
            "LWZ",
            "93.001",
            new Bilingual("خلية إقليم اللوز", "Cellule de la province des Amandiers"),
            new Bilingual("تل اللوز", "Tell Louz"),
            java.util.List.of(WATER_AXIS, HEALTH_AXIS),
            JourneyGround.ASSOCIATION);

    /// Where an association registers itself.
    static final Province POMEGRANATES = new Province(
            "romman",
            "RMN",
            "92.001",
            new Bilingual("خلية إقليم الرمان", "Cellule de la province des Grenadiers"),
            new Bilingual("عين الرمان", "Ain Romman"),
            java.util.List.of(WATER_AXIS, HEALTH_AXIS),
            new Bilingual("جمعية واحة الرمان", "Association Oasis des grenades"));

    static final Province OLIVES = new Province(
            "zaytoun",
            "ZYT",
            "96.001",
            new Bilingual("خلية إقليم الزيتون", "Cellule de la province des Oliviers"),
            new Bilingual("واد الزيتون", "Oued Zitoun"),
            java.util.List.of(
                    new Bilingual("التشغيل والتنمية الاقتصادية", "Emploi et développement économique"),
                    new Bilingual("المراكز الصاعدة", "Centres émergents")),
            new Bilingual("تعاونية معصرة الجبل", "Coopérative Pressoir de la montagne"));

    static final Province FIGS = new Province(
            "tine",
            "TIN",
            "95.001",
            new Bilingual("خلية إقليم التين", "Cellule de la province des Figuiers"),
            new Bilingual("عيون التين", "Ouyoun Tine"),
            java.util.List.of(
                    new Bilingual("التربية والتكوين", "Éducation et formation"),
                    new Bilingual("تدبير ندرة الماء", "Gestion de la rareté de l’eau")),
            new Bilingual("جمعية شباب الوادي", "Association Jeunes de la vallée"));

    static Province called(String code) {
        return java.util.stream.Stream.of(BEES, CAROBS, ALMONDS)
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /// Its list of places, as the statistical office would hand it over.
    String places() {
        var region = territory.substring(0, 2);
        return """
                code,kind,parent,name_ar,name_fr,variants,population_2014,population_2024,lat,lon,source
                %1$s,region,,جهة %1$s,Région %1$s,,,,,,invented
                %2$s,province,%1$s,إقليم %1$s,Province %1$s,,3000,3300,,,invented
                %2$s.1,circle,%2$s,دائرة %1$s,Cercle %1$s,,,,,,invented
                %2$s.1.1,commune,%2$s.1,%3$s,%4$s,,1000,1100,,,invented
                %2$s.1.2,commune,%2$s.1,سيدي %1$s,Sidi %1$s,,2000,2200,,,invented
                """.formatted(region, territory, commune.ar(), commune.fr());
    }

    String home() {
        return "/c/" + code;
    }
}
