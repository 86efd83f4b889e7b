// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice A registered node.
struct Node {
    address account;
    /// @dev Ed25519 public key of the node's peer id.
    bytes32 peerKey;
    /// @dev Bit mask: 1 gateway, 2 worker, 4 auditor, 8 host.
    uint8 roles;
    /// @dev Every role that the node ever was active in.
    uint8 rolesEver;
    /// @dev Unix seconds of the last registration.
    uint64 registeredAt;
    /// @dev Unix seconds, 0 while registered.
    uint64 retiredAt;
    uint64 suspendedUntil;
    /// @dev Unix seconds from which `unbonding` can be withdrawn.
    uint64 unbondAt;
    /// @dev OPG, 1e-18.
    uint128 stake;
    uint128 unbonding;
    string url;
    /// @dev The peer key's signature over the account. Not checked on chain (no Ed25519 there): readers check it.
    bytes peerProof;
}

/// @notice A time in which something held: `from <= t < to`, open-ended while `to` is 0.
struct Interval {
    uint64 from;
    uint64 to;
    uint8 roles;
}

/// @notice Fixed at deployment; amounts in 1e-18 OPG, times in seconds.
struct NodeRegistryParameters {
    uint128 gatewayStake;
    uint128 workerStake;
    uint128 auditorStake;
    uint64 maxSuspension;
    uint64 epochLength;
}

/// @title Who takes part, with which stake
interface INodeRegistry {
    event NodeRegistered(address indexed account, bytes32 indexed peerKey, uint8 roles, string url, bytes peerProof);
    event NodeUpdated(address indexed account, bytes32 indexed peerKey, uint8 roles, string url, bytes peerProof);
    event NodeRetired(address indexed account);
    event NodeSuspended(address indexed account, uint64 until);
    event NodeSlashed(address indexed account, uint256 amount, address indexed bountyTo, uint256 bounty);
    event StakeAdded(address indexed account, uint256 amount, uint256 stake);
    event UnbondBegun(address indexed account, uint256 amount, uint64 unbondAt);
    event StakeWithdrawn(address indexed account, uint256 amount);
    event SeedCommitted(address indexed account, uint64 indexed epoch, bytes32 commitment);
    event SeedRevealed(address indexed account, uint64 indexed epoch, bytes32 seed);

    error NotSettlement();
    error AlreadyRegistered();
    error NotRegistered();
    error InvalidRoles();
    error InvalidUrl();
    error InvalidPeerKey();
    error InvalidPeerProof();
    error StakeTooLow(uint256 required, uint256 stake);
    error AmountZero();
    error StillUnbonding(uint64 unbondAt);
    error OpenLiabilities(uint256 batches);
    error BountyTooHigh();
    error EpochBegun(uint64 epoch);
    error EpochNotOver(uint64 epoch);
    error AlreadyCommitted(uint64 epoch);
    error WrongSeed();
    error InvalidParameters();

    /// @notice Registers the caller and pulls `stakeAmount` OPG. Also brings a retired node back.
    function register(bytes32 peerKey, bytes calldata peerProof, uint8 roles, string calldata url, uint256 stakeAmount)
        external;

    /// @notice Replaces peer key, proof, roles and URL; the stake must cover the new roles.
    function update(bytes32 peerKey, bytes calldata peerProof, uint8 roles, string calldata url) external;

    /// @notice Adds stake. Anybody may add to any registered node.
    function topUp(address account, uint256 amount) external;

    /// @notice Begins to take `amount` out of the stake; what stays must cover the roles. A second call restarts the clock.
    function beginUnbond(uint256 amount) external;

    /// @notice Ends the registration and begins to unbond the whole stake.
    function retire() external;

    /// @notice Pays out what has unbonded, once no batch of the caller is open.
    function withdraw() external;

    /// @notice Suspends `account` until `until`, at most {maxSuspension} from now. Only the settlement contract.
    function suspend(address account, uint64 until) external;

    /// @notice Takes up to `amount` from stake, then from what is unbonding; `bountyBps` of it (at most half) goes to
    /// `bountyTo`, the rest is burnt. Only the settlement contract. Returns what was taken.
    function slash(address account, uint256 amount, address bountyTo, uint16 bountyBps) external returns (uint256);

    /// @notice Commits to the seed of a future epoch. The commitment is {seedCommitment}.
    function commitSeed(uint64 epoch, bytes32 commitment) external;

    /// @notice Reveals the seed of an epoch that is over.
    function revealSeed(uint64 epoch, bytes32 seed) external;

    /// @notice Whether `account` was registered in `role`, staked and not suspended at `time` (unix seconds).
    function wasActive(address account, uint8 role, uint64 time) external view returns (bool);
    function isActive(address account, uint8 role) external view returns (bool);
    /// @notice Whether `account` ever was active in `role`.
    function wasEver(address account, uint8 role) external view returns (bool);
    /// @notice Stake that can be slashed: bonded and unbonding.
    function slashableOf(address account) external view returns (uint256);
    function getNode(address account) external view returns (Node memory);
    function nodeCount() external view returns (uint256);
    function nodeAt(uint256 i) external view returns (address);
    /// @notice How many accounts ever were auditors; the list only grows, so that an index means the same for ever.
    function auditorCount() external view returns (uint256);
    function auditorAt(uint256 i) external view returns (address);
    /// @notice Every auditor that is active now.
    function activeAuditors() external view returns (address[] memory);
    /// @notice Least stake for a set of roles: the sum over the roles.
    function requiredStake(uint8 roles) external view returns (uint256);
    /// @notice Times in which `account` was registered and staked, oldest first, with the roles of each.
    function activeIntervals(address account) external view returns (Interval[] memory);
    /// @notice Times in which `account` was or is suspended, oldest first.
    function suspendedIntervals(address account) external view returns (Interval[] memory);
    /// @notice The number of the running epoch: unix time divided by the epoch's length.
    function currentEpoch() external view returns (uint64);
    /// @notice Commitment of an audit seed. It binds account and epoch, so that commitments cannot be copied.
    function seedCommitment(address account, uint64 epoch, bytes32 seed) external pure returns (bytes32);
    /// @notice Seed commitment of `account` for `epoch` (zero: none) and the seed once revealed.
    function seedOf(address account, uint64 epoch)
        external
        view
        returns (bytes32 commitment, bytes32 seed, bool revealed);
}
