// Types that the compiler asks for and netstandard2.0 does not have.

namespace System
{
    /// <summary>Only what list patterns need: a position from the start or the end.</summary>
    internal readonly struct Index(int value, bool fromEnd = false)
    {
        public int GetOffset(int length) => fromEnd ? length - value : value;
    }
}

namespace System.Runtime.CompilerServices
{
    internal static class IsExternalInit;
}
