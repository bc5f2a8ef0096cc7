namespace Shop;

public class Minting
{
    public static string Describe() => "minting";
}
