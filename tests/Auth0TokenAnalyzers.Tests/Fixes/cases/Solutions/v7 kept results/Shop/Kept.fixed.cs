namespace Shop;

public class Kept
{
    /// <summary>The token.</summary>
    public string First => Tokens.Create();

    public string Third => Tokens.Create();

    public static string Fourth => Tokens.Create();

    public string Header() => "Bearer " + Tokens.Create();

    public string Second() => Tokens.Create() + Tokens.Create().Length;
}
