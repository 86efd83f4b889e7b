// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IEscrow, Purpose} from "../src/interfaces/IEscrow.sol";
import {IModule} from "../src/interfaces/IModule.sol";
import {ISeats} from "../src/interfaces/ISeats.sol";

/// @notice A module whose functions any account may call: it does with the money pledged to it what a test asks for.
contract TestModule is IModule {
    address public escrow;
    uint64 public exitDelay;

    constructor(address escrow_, uint64 exitDelay_) {
        (escrow, exitDelay) = (escrow_, exitDelay_);
    }

    /// @dev After {IEscrow-addModule} no change of these counts.
    function change(address escrow_, uint64 exitDelay_) external {
        (escrow, exitDelay) = (escrow_, exitDelay_);
    }

    function drawReserved(address payer, address worker, address token, uint256 amount) external {
        IEscrow(escrow).drawReserved(payer, worker, token, amount);
    }

    function returnReserved(address payer, address worker, address token, uint256 amount) external {
        IEscrow(escrow).returnReserved(payer, worker, token, amount);
    }

    function seize(address account, Purpose purpose, uint256 amount) external returns (uint256) {
        return IEscrow(escrow).seize(account, purpose, amount);
    }

    function pay(address to, address token, uint256 amount) external {
        IEscrow(escrow).transfer(to, token, amount);
    }

    function payFrom(address from, address to, address token, uint256 amount) external {
        IEscrow(escrow).transferFrom(from, to, token, amount);
    }

    function burn(address token, uint256 amount) external {
        IEscrow(escrow).burn(token, amount);
    }

    function lockSlice(uint256 seat) external returns (uint256) {
        return seats().lockSlice(seat);
    }

    function unlockSlice(uint256 seat, uint256 epoch) external {
        seats().unlockSlice(seat, epoch);
    }

    function takeLocked(uint256 seat) external returns (uint256) {
        return seats().takeLocked(seat);
    }

    function slice(uint256 seat, uint256 slices) external returns (uint256) {
        return seats().slice(seat, slices);
    }

    function punish(uint256 seat, uint256 amount) external returns (uint256) {
        return seats().punish(seat, amount);
    }

    function seats() private view returns (ISeats) {
        return ISeats(IEscrow(escrow).seats());
    }
}
