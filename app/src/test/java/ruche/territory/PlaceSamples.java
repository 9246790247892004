package ruche.territory;

import java.nio.charset.StandardCharsets;
import ruche.kernel.By;
import ruche.kernel.CellId;

/// A small invented province: two circles, three communes.
public final class PlaceSamples {
    /// Code of the province.
    public static final String PROVINCE = "99.001";

    static final String LIST = """
            code,kind,parent,name_ar,name_fr,variants,population_2014,population_2024,lat,lon,source
            99,region,,جهة الاختبار,Région d’essai,,,,,,invented
            99.001,province,99,إقليم الاختبار,Province d’essai,,6000,6600,,,invented
            99.001.1,circle,99.001,الدائرة الأولى,Premier cercle,,,,,,invented
            99.001.2,circle,99.001,الدائرة الثانية,Second cercle,,,,,,invented
            99.001.1.1,commune,99.001.1,عين النحل,Ain Nahl,Aïn Nhel;عين انحل,1000,1100,32.1,-7.9,invented
            99.001.1.2,commune,99.001.1,تل الزهر,Tell Zhar,,2000,2200,32.2,-7.8,invented
            99.001.2.1,commune,99.001.2,واد العسل,Oued Laassel,Oued El Aassal,3000,3300,32.3,-7.7,invented
            """;

    private PlaceSamples() {}

    /// Takes the province in; again changes nothing.
    public static void province(Places places, CellId cell) {
        places.importList(LIST.getBytes(StandardCharsets.UTF_8), null, cell, By.commandLine());
    }
}
