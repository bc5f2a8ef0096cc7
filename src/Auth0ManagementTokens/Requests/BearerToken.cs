namespace Auth0ManagementTokens;

/// <summary>The characters that a bearer token may have: <c>b64token</c> of RFC 6750 section 2.1. Anything else could break out of the header.</summary>
internal static class BearerToken
{
    private const int MaxLength = 32 * 1024;

    public static bool IsValid(string token)
    {
        int length = token.TrimEnd('=').Length;
        if (length == 0 || token.Length > MaxLength) return false;
        for (int i = 0; i < length; i++)
        {
            if (token[i] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or '~' or '+' or '/'))
                return false;
        }

        return true;
    }
}
